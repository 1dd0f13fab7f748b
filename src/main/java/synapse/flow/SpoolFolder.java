package synapse.flow;

import io.prometheus.metrics.core.metrics.Gauge;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import synapse.config.ConfigurationException;
import synapse.config.Environment;
import synapse.metrics.Metrics;

/** Where bodies wait on disk until somebody has use for them: the folder {@code spool} below the data folder. */
@ApplicationScoped
public class SpoolFolder {
    private static final Logger LOG = System.getLogger(SpoolFolder.class.getName());
    private static final Gauge FILES =
            Metrics.level("registry_spool_uploads", "Uploads that are being received or checked");

    private Path folder;

    /**
     * Makes the folder and empties it: what is there is of a run that crashed.
     * @throws ConfigurationException if that fails
     */
    public void open() {
        folder = Environment.dataFolder().resolve("spool");
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) Files.delete(file);
            }
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot write to %s (%s); check REGISTRY_DATA".formatted(folder, e.getMessage()), e);
        }
    }

    /** Makes an empty file; whoever asked removes it. */
    public Path newFile() throws IOException {
        Path file = Files.createTempFile(folder, "upload-", ".tar.gz");
        FILES.inc();
        return file;
    }

    /** Never fails, for the version may be public already: what stays is removed by the next start. */
    public static void remove(Path file) {
        FILES.dec();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "Left in the spool until the next start: " + e);
        }
    }

    /** Returns how many bytes still fit; NaN if the file system does not tell. */
    public double freeBytes() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
