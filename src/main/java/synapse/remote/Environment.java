package synapse.remote;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the client is told by the machine it runs on.
 *
 * @param variables environment variables; an empty one counts as unset
 * @param home of the user
 * @param folder to work in
 */
public record Environment(Map<String, String> variables, Path home, Path folder) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** Returns that of this process. {@code HOME} counts, as everywhere on a shell; Java itself asks the system's accounts. */
    public static Environment ofProcess() {
        String home = System.getenv("HOME");
        boolean isSet = home != null && Path.of(home).isAbsolute();
        return new Environment(
                System.getenv(),
                Path.of(isSet ? home : System.getProperty("user.home")),
                Path.of("").toAbsolutePath());
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** Returns the same in another folder. */
    public Environment in(Path other) {
        return new Environment(variables, home, folder.resolve(other).normalize());
    }
}
