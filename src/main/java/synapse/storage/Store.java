package synapse.storage;

import java.io.IOException;

/** One place where blobs are kept, of any kind. */
sealed interface Store extends AutoCloseable permits LocalFolder, S3Bucket {
    /** Returns what the row of moves calls it; the same on every node that reaches it by the same settings. */
    String place();

    /**
     * Makes it ready to be written to, and tries that.
     * @throws IOException if it cannot be used
     */
    void prepare() throws IOException;

    /** Returns a connection; cheap, and without a word to the store. */
    StorageConnection connect();

    /**
     * Asks once, for health: no retries, and an answer within 2 s.
     * @throws IOException if nothing can be stored at the moment
     */
    void probe() throws IOException;

    /** Returns how many bytes still fit; NaN if the store does not tell. */
    double freeBytes();

    @Override
    void close();
}
