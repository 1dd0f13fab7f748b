package synapse.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import synapse.config.ConfigurationException;
import synapse.config.Environment;
import synapse.config.Setting;

/** The settings of checks. */
public final class CheckSettings {
    private CheckSettings() {}

    /**
     * Reads all of them, and removes copies that a crash has left.
     * @throws ConfigurationException if one is wrong
     */
    public static void open() {
        every();
        digests();
        bytesPerSecond();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : (Iterable<Path>) files::iterator) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot write below %s (%s); check REGISTRY_DATA"
                            .formatted(Environment.dataFolder(), e.getMessage()),
                    e);
        }
    }

    /** Returns how often a check begins by itself; zero: never. */
    static Duration every() {
        return new Setting("registry.check.every").duration();
    }

    /** Tells whether such a check compares digests. */
    static boolean digests() {
        return new Setting("registry.check.digests").flag();
    }

    static long bytesPerSecond() {
        return new Setting("registry.check.rate").number();
    }

    /** Returns the age up to which a blob that nobody knows may be on its way. */
    static Duration grace() {
        return new Setting("registry.blob.grace").duration();
    }

    /** Returns the folder of copies on their way from the second storage. */
    static Path folder() throws IOException {
        return Files.createDirectories(Environment.dataFolder().resolve("check"));
    }
}
