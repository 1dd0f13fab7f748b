package synapse.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import synapse.config.ConfigurationException;

/** Blobs as files below a folder of this machine, or of one that is mounted. */
record LocalFolder(Path root) implements Store {
    /**
     * Makes the folder ready and removes unfinished copies of an earlier run.
     * @throws ConfigurationException if it cannot be used; says to check {@code variables}
     */
    static LocalFolder prepared(Path folder, String variables) {
        LocalFolder result = new LocalFolder(folder);
        try {
            result.prepare();
            return result;
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot write to %s (%s); check %s".formatted(folder, e.getMessage(), variables), e);
        }
    }

    @Override
    public String place() {
        return "local:" + root;
    }

    @Override
    public void prepare() throws IOException {
        LocalConnection.prepare(root);
        Path staging = Files.createDirectories(root.resolve(LocalConnection.STAGING));
        removeAbandoned(staging);
        probe();
    }

    @Override
    public StorageConnection connect() {
        return new LocalConnection(root);
    }

    @Override
    public void probe() throws IOException {
        Files.delete(Files.createTempFile(root.resolve(LocalConnection.STAGING), "probe-", ".tmp"));
    }

    @Override
    public double freeBytes() {
        try {
            return Files.getFileStore(root).getUsableSpace();
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {} // nothing is held

    @Override
    public String toString() {
        return root.toString();
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
