package synapse.storage;

import java.io.IOException;
import java.io.OutputStream;

/** A stretch of the bytes of one blob, open for reading once. */
public interface StoredBlob extends AutoCloseable {
    /**
     * Copies the whole stretch.
     * @throws IOException if either side fails or the blob ends early
     */
    void copyTo(OutputStream out) throws IOException;

    @Override
    void close() throws IOException;
}
