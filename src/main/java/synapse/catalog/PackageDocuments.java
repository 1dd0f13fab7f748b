package synapse.catalog;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The documents of one package in one state. When the package changes, the whole object is dropped from the cache; a
 * reader that was filling it goes on filling what nobody will see again. So a stale document cannot stay.
 */
final class PackageDocuments {
    private static final int OVERHEAD_BYTES = 400;
    private static final int ARCHIVE_BYTES = 1000;

    private final ConcurrentHashMap<String, Document> documents = new ConcurrentHashMap<>(4);
    private final ConcurrentHashMap<String, StoredArchive> archives = new ConcurrentHashMap<>(2);

    Optional<Document> find(String key) {
        return Optional.ofNullable(documents.get(key));
    }

    /** Returns the document, made by {@code render} if it is missing; of many at once, one renders and all get it. */
    Document get(String key, Supplier<Document> render) {
        return documents.computeIfAbsent(key, missing -> render.get());
    }

    Optional<StoredArchive> findArchive(String key) {
        return Optional.ofNullable(archives.get(key));
    }

    /** Returns what is known of an archive, looked up if it is missing. */
    StoredArchive archive(String key, Supplier<StoredArchive> lookUp) {
        return archives.computeIfAbsent(key, missing -> lookUp.get());
    }

    int weightBytes() {
        return archives.size() * ARCHIVE_BYTES
                + documents.reduceValuesToInt(Long.MAX_VALUE, Document::weightBytes, OVERHEAD_BYTES, Integer::sum);
    }
}
