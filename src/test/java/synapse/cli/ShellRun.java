package synapse.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import synapse.remote.Environment;

/** Command lines in one folder, in this process. */
final class ShellRun {
    private final Path home;
    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();

    ShellRun(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
        variables.put("SYNAPSE_HOME", home.resolve("synapse").toString());
    }

    ShellRun with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Captured run(String... arguments) {
        return answering("", arguments);
    }

    /** Runs with something on standard input. */
    Captured answering(String input, String... arguments) {
        return Captured.run(new Environment(variables, home, folder), 80, input, arguments);
    }
}
