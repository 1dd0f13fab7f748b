package synapse.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import synapse.config.ConfigurationException;
import synapse.config.Environment;
import synapse.config.Setting;

/** Gives connections to the store that is configured by {@code REGISTRY_STORAGE_TYPE} and {@code _PATH}. */
@ApplicationScoped
public class StorageConnectionFactory {
    private Path root;

    /**
     * Makes the store ready and removes unfinished copies of an earlier run.
     * @throws ConfigurationException if the folder cannot be used
     */
    public void open() {
        new Setting("registry.storage.type").oneOf(Set.of("local"), "local");
        Path configured = new Setting("registry.storage.path").path().orElse(Path.of("packages"));
        Path folder = Environment.dataFolder().resolve(configured).normalize();
        try {
            LocalConnection.prepare(folder);
            Files.createDirectories(folder.resolve(LocalConnection.STAGING));
            removeAbandoned(folder.resolve(LocalConnection.STAGING));
            Files.delete(Files.createTempFile(folder.resolve(LocalConnection.STAGING), "probe-", ".tmp"));
            root = folder;
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot write to %s (%s); check REGISTRY_STORAGE_PATH and REGISTRY_DATA"
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    public StorageConnection getConnection() {
        return new MeteredConnection(new LocalConnection(root));
    }

    /** Returns how many bytes still fit into the store; NaN if it does not tell. */
    public double freeBytes() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** @throws UncheckedIOException if nothing can be written to the store */
    public void probe() {
        try {
            Files.delete(Files.createTempFile(root.resolve(LocalConnection.STAGING), "probe-", ".tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + root + " (" + e.getMessage() + ")", e);
        }
    }

    /** Removes copies that are a day old: another node may share the folder, and be at work on younger ones. */
    private static void removeAbandoned(Path folder) throws IOException {
        Instant limit = Instant.now().minus(Duration.ofDays(1));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) Files.deleteIfExists(file);
            }
        }
    }
}
