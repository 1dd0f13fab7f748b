package synapse.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import synapse.settings.KnownSetting;
import synapse.settings.SettingCheck;
import synapse.settings.SettingList;

/**
 * What the runner itself must know before there is a server.
 *
 * @param port TCP port to listen on, 1 to 65535 ({@code REGISTRY_PORT})
 * @param data absolute path of the root of everything kept on disk ({@code REGISTRY_DATA})
 * @param logLevel level of the registry's own log lines ({@code REGISTRY_LOG_LEVEL})
 * @param isLogJson whether the log is JSON, one object a line ({@code REGISTRY_LOG_FORMAT})
 */
record Settings(int port, Path data, String logLevel, boolean isLogJson) {

    /** @throws StartFailure if a value is wrong; names the variable */
    static Settings read() {
        long port = (Long) setting("REGISTRY_PORT");
        Path data = (Path) setting("REGISTRY_DATA");
        return new Settings(
                (int) port,
                data.toAbsolutePath().normalize(),
                (String) setting("REGISTRY_LOG_LEVEL"),
                setting("REGISTRY_LOG_FORMAT").equals("json"));
    }

    /**
     * Looks at all settings, also those that the application will read: so what is wrong is told at once.
     * @throws StartFailure with every fault
     */
    static void check() {
        List<String> faults = new SettingCheck(Settings::given, true).faults();
        if (!faults.isEmpty()) throw new StartFailure(String.join("\n", faults));
    }

    private static Object setting(String variable) {
        KnownSetting<?> known =
                SettingList.get(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
        try {
            return known.parse(given(known.property()).orElse(known.standard()));
        } catch (IllegalArgumentException e) {
            throw new StartFailure(e.getMessage());
        }
    }

    /** Returns the system property ({@code registry.port}) or the environment variable ({@code REGISTRY_PORT}). */
    private static Optional<String> given(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(
                        System.getenv(property.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .filter(text -> !text.isBlank());
    }
}
