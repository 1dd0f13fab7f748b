package synapse.move;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import synapse.config.ConfigurationException;
import synapse.config.Environment;
import synapse.config.Setting;

/** The settings of moves. */
public final class MoveSettings {
    private MoveSettings() {}

    /**
     * Reads all of them, and removes copies that a crash has left.
     * @throws ConfigurationException if one is wrong
     */
    public static void open() {
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

    /** Returns how many bytes one of the {@link Crew} reads in a second, at most. */
    static long bytesPerWorker() {
        return Math.max(1, bytesPerSecond() / Crew.WORKERS);
    }

    private static long bytesPerSecond() {
        return new Setting("registry.move.rate").number();
    }

    /** Returns the folder of copies on their way. */
    static Path folder() throws IOException {
        return Files.createDirectories(Environment.dataFolder().resolve("move"));
    }
}
