package synapse.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A connection to the store of blobs; knows keys and bytes, no packages. The caller closes it. Connections are cheap, and
 * of one thread at a time.
 */
public interface StorageConnection extends AutoCloseable {
    /**
     * Stores the bytes of {@code file} durably: once this returns they survive a crash. The file
     * stays, and must not be written to any more.
     * @throws IOException if it failed; then there may be a part of the bytes under the key, to be deleted
     */
    void put(StorageKey key, Path file) throws IOException;

    /** Opens the blob for reading; empty if there is none. The caller closes it. */
    Optional<StoredBlob> open(StorageKey key) throws IOException;

    /** Returns the size in bytes; empty if there is no such blob. */
    OptionalLong size(StorageKey key) throws IOException;

    /** Removes the blob durably; does nothing if there is none. */
    void delete(StorageKey key) throws IOException;

    /** Lists all keys in no particular order, lazily; the caller closes the stream. */
    Stream<StorageKey> list() throws IOException;

    @Override
    void close();
}
