package synapse.publish;

import java.nio.file.Path;
import synapse.archive.Digest;
import synapse.flow.SpoolFolder;

/** An upload on disk; closing it removes the file. */
record SpooledFile(Path path, Digest digest, long sizeBytes) implements AutoCloseable {
    @Override
    public void close() {
        SpoolFolder.remove(path);
    }
}
