package synapse.storage;

import java.io.IOException;

/** One place where blobs are kept, of any kind. */
sealed interface Store extends AutoCloseable permits LocalFolder, S3Bucket {
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
