package synapse.remote;

import java.nio.file.Path;

/**
 * Where the client keeps what is the user's: all in {@code SYNAPSE_HOME} or {@code ~/.synapse}, unless the variables of
 * the XDG Base Directory Specification say where.
 *
 * @param config settings and credentials
 * @param cache what can be fetched again
 * @param store archives by digest
 */
public record Home(Path config, Path cache, Path store) {
    private static final String NAME = "synapse";

    public static Home of(Environment environment) {
        Path own = environment
                .variable("SYNAPSE_HOME")
                .map(environment.folder()::resolve)
                .orElse(environment.home().resolve(".synapse"));
        boolean isXdg = environment.variable("SYNAPSE_HOME").isEmpty();
        Path data = isXdg ? xdg(environment, "XDG_DATA_HOME", own) : own;
        return new Home(
                isXdg ? xdg(environment, "XDG_CONFIG_HOME", own) : own,
                (isXdg ? xdg(environment, "XDG_CACHE_HOME", own) : own).resolve("cache"),
                data.resolve("store"));
    }

    /** Relative paths are invalid there and to be ignored, says the specification. */
    private static Path xdg(Environment environment, String variable, Path otherwise) {
        return environment
                .variable(variable)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .map(folder -> folder.resolve(NAME))
                .orElse(otherwise);
    }
}
