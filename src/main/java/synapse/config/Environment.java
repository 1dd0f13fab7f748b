package synapse.config;

import java.nio.file.Path;
import java.util.Locale;

/** Which kind of installation this is ({@code REGISTRY_ENV}), and where it keeps its files ({@code REGISTRY_DATA}). */
public enum Environment {
    DEVELOPMENT,
    TESTING,
    PRODUCTION;

    public static Environment current() {
        return valueOf(new Setting("registry.env").choice().toUpperCase(Locale.ROOT));
    }

    /** Tells whether our own runner started this process: then stderr is a person's terminal, elsewhere it is a log. */
    public static boolean isOwnProcess() {
        return Boolean.getBoolean("registry.runner");
    }

    /**
     * Returns the absolute root of everything kept on disk.
     * @throws ConfigurationException if it is relative where the working folder is the application server's choice
     */
    public static Path dataFolder() {
        Path data = new Setting("registry.data").path();
        if (data.isAbsolute() || current() == DEVELOPMENT)
            return data.toAbsolutePath().normalize();
        throw new ConfigurationException("REGISTRY_DATA must be an absolute path when REGISTRY_ENV is not development");
    }
}
