package synapse.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A connection to wherever the archives are, also while they are moved. Whoever writes asks the database where to; whoever
 * reads looks where they were last, and asks only if there is nothing.
 */
final class RoutedConnection implements StorageConnection {
    private final Router router;
    private final Map<Store, StorageConnection> connections = new HashMap<>();

    RoutedConnection(Router router) {
        this.router = router;
    }

    /** Asks one store for something that it may not have. */
    @FunctionalInterface
    private interface Question<T> {
        Optional<T> ask(StorageConnection connection) throws IOException;
    }

    private StorageConnection to(Store store) {
        return connections.computeIfAbsent(store, Store::connect);
    }

    private <T> Optional<T> find(Question<T> question) throws IOException {
        Store first = router.last().writes();
        Optional<T> found = question.ask(to(first));
        if (found.isPresent()) return found;
        for (Store store : router.now().all().toList()) {
            if (store == first) continue;
            found = question.ask(to(store));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    @Override
    public void put(StorageKey key, Path file) throws IOException {
        to(router.now().writes()).put(key, file);
    }

    @Override
    public void replace(StorageKey key, Path file) throws IOException {
        to(router.now().writes()).replace(key, file);
    }

    @Override
    public Optional<StoredBlob> open(StorageKey key, long offset, long count) throws IOException {
        return find(store -> store.open(key, offset, count));
    }

    @Override
    public OptionalLong size(StorageKey key) throws IOException {
        Optional<Long> found = find(store -> {
            OptionalLong size = store.size(key);
            return size.isPresent() ? Optional.of(size.getAsLong()) : Optional.empty();
        });
        return found.isPresent() ? OptionalLong.of(found.get()) : OptionalLong.empty();
    }

    @Override
    public void delete(StorageKey key) throws IOException {
        for (Store store : router.now().all().toList()) to(store).delete(key);
    }

    /** Lists where most are; during a move some are only in the other store. */
    @Override
    public Stream<StoredEntry> list(String after) throws IOException {
        return to(router.now().writes()).list(after);
    }

    /** During a move all bytes come through the registry, which knows where they are. */
    @Override
    public Optional<URI> address(StorageKey key, String fileName, boolean head) {
        Optional<URI> address = to(router.last().writes()).address(key, fileName, head);
        return address.isPresent() && router.isSettled() ? address : Optional.empty();
    }

    @Override
    public boolean isRemote() {
        return router.last().all().anyMatch(store -> to(store).isRemote());
    }

    @Override
    public void close() {
        connections.values().forEach(StorageConnection::close);
    }
}
