package synapse.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A connection to the store of blobs; knows keys and bytes, no packages. The caller closes it. Connections are cheap, and
 * of one thread at a time. What goes over a network ends in bounded time, and fails with {@link
 * StorageUnavailableException}.
 */
public interface StorageConnection extends AutoCloseable {
    /**
     * Stores the bytes of {@code file} durably: once this returns they survive a crash. The file
     * stays, and must not be written to any more.
     * @throws IOException if it failed, also because the bytes are not those that the key names; then there may be a part
     *     of them under the key, to be deleted
     */
    void put(StorageKey key, Path file) throws IOException;

    /**
     * Stores the bytes of {@code file} in the place of those that are under the key, if there are any; at no moment there
     * are none.
     */
    void replace(StorageKey key, Path file) throws IOException;

    /**
     * Opens a stretch of the blob for reading; empty if there is no such blob. The caller closes it.
     * @throws java.io.EOFException if the blob is shorter, and that can be told yet
     */
    Optional<StoredBlob> open(StorageKey key, long offset, long count) throws IOException;

    /** Returns the size in bytes; empty if there is no such blob. */
    OptionalLong size(StorageKey key) throws IOException;

    /** Removes the blob durably; does nothing if there is none. */
    void delete(StorageKey key) throws IOException;

    /**
     * Lists all blobs behind {@code after} in the order of their keys, lazily; the caller closes the stream, which throws
     * {@link java.io.UncheckedIOException}.
     *
     * @param after a key, or any text that sorts like one; empty for all
     */
    Stream<StoredEntry> list(String after) throws IOException;

    /**
     * Returns where clients get the bytes themselves for a short while, by a {@code GET}, or a {@code HEAD} if {@code head};
     * empty if they come through the registry.
     */
    Optional<URI> address(StorageKey key, String fileName, boolean head);

    /** Tells whether bytes come over a network, which may lose some or change them. */
    boolean isRemote();

    @Override
    void close();
}
