package synapse.storage;

import java.io.IOException;
import java.io.OutputStream;

/** A stretch of the bytes of one blob, open for reading once. */
public interface StoredBlob extends AutoCloseable {
    /** Most bytes that are copied at once. */
    int BUFFER_BYTES = 1 << 16;

    /**
     * Reads the next bytes of the stretch, at least one; -1 at its end.
     * @throws IOException if the blob ends early or the store fails
     */
    int read(byte[] buffer) throws IOException;

    /**
     * Copies the rest of the stretch.
     * @throws IOException if either side fails or the blob ends early
     */
    default void copyTo(OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int count = read(buffer); count >= 0; count = read(buffer)) out.write(buffer, 0, count);
    }

    /** Gives back what others may need, such as a connection: nothing is read for a while. The next read goes on. */
    default void rest() {}

    @Override
    void close() throws IOException;
}
