package synapse.storage;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of one blob, open for reading. */
public interface StoredBlob extends AutoCloseable {
    /** Returns the size in bytes. */
    long sizeBytes();

    /**
     * Copies {@code count} bytes from {@code offset} on.
     * @throws IOException if either side fails or the blob ends early
     */
    void copyTo(OutputStream out, long offset, long count) throws IOException;

    @Override
    void close() throws IOException;
}
