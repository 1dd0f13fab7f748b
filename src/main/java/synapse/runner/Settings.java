package synapse.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the runner itself must know before there is a server.
 *
 * @param port TCP port to listen on, 1 to 65535 ({@code REGISTRY_PORT})
 * @param data absolute path of the root of everything kept on disk ({@code REGISTRY_DATA})
 * @param logLevel level of the registry's own log lines ({@code REGISTRY_LOG_LEVEL})
 */
record Settings(int port, Path data, String logLevel) {
    private static final List<String> LEVELS = List.of("OFF", "ERROR", "WARNING", "INFO", "DEBUG", "TRACE", "ALL");

    /** @throws StartFailure if a value is wrong; names the variable */
    static Settings read() {
        return new Settings(readPort(), readData(), readLogLevel());
    }

    private static int readPort() {
        String text = setting("REGISTRY_PORT").orElse("8080");
        if (text.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) return port;
        }
        throw new StartFailure("REGISTRY_PORT must be a port from 1 to 65535, but is \"" + text + "\"");
    }

    private static Path readData() {
        return Path.of(setting("REGISTRY_DATA").orElse("data")).toAbsolutePath().normalize();
    }

    private static String readLogLevel() {
        String text = setting("REGISTRY_LOG_LEVEL").orElse("INFO");
        String level = text.toUpperCase(Locale.ROOT);
        if (LEVELS.contains(level)) return level;
        throw new StartFailure(
                "REGISTRY_LOG_LEVEL must be one of " + String.join(", ", LEVELS) + ", but is \"" + text + "\"");
    }

    /** Returns the system property ({@code registry.port}) or the environment variable ({@code REGISTRY_PORT}). */
    private static Optional<String> setting(String variable) {
        String property = variable.toLowerCase(Locale.ROOT).replace('_', '.');
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(text -> !text.isBlank());
    }
}
