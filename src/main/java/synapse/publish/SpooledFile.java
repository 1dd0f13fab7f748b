package synapse.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import synapse.archive.Digest;

/** An upload on disk; closing it removes the file. */
record SpooledFile(Path path, Digest digest, long sizeBytes) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        PublishMetrics.removed();
        Files.deleteIfExists(path);
    }
}
