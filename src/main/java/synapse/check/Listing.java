package synapse.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import synapse.storage.StorageConnection;
import synapse.storage.StoredEntry;

/** The blobs of a store in the order of their keys. A listing that breaks off is begun again where it was. */
final class Listing implements AutoCloseable {
    private final StorageConnection connection;
    private Stream<StoredEntry> stream;
    private Iterator<StoredEntry> entries;
    private String after = "";

    Listing(StorageConnection connection) {
        this.connection = connection;
    }

    /** Returns the next one; empty behind the last. */
    Optional<StoredEntry> next() throws IOException {
        return Patience.with(this::step);
    }

    private Optional<StoredEntry> step() throws IOException {
        try {
            if (entries == null) open();
            if (!entries.hasNext()) return Optional.empty();
            StoredEntry entry = entries.next();
            after = entry.key().text();
            return Optional.of(entry);
        } catch (UncheckedIOException e) {
            close();
            throw e.getCause();
        }
    }

    private void open() throws IOException {
        stream = connection.list(after);
        entries = stream.iterator();
    }

    @Override
    public void close() {
        if (stream != null) stream.close();
        entries = null;
    }
}
