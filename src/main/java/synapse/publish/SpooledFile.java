package synapse.publish;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import synapse.archive.Digest;

/** An upload on disk; closing it removes the file. */
record SpooledFile(Path path, Digest digest, long sizeBytes) implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SpooledFile.class.getName());

    /** Never fails, for the version may be public already: what stays is removed by the next start. */
    @Override
    public void close() {
        PublishMetrics.removed();
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "Left in the spool until the next start: " + e);
        }
    }
}
