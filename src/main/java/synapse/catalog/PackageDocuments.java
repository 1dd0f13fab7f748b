package synapse.catalog;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The documents of one package in one state. When the package changes, the whole object is dropped from the cache; a
 * reader that was filling it goes on filling what nobody will see again. So a stale document cannot stay.
 */
final class PackageDocuments {
    private static final int OVERHEAD_BYTES = 300;

    private final ConcurrentHashMap<String, Document> documents = new ConcurrentHashMap<>(4);

    /** Returns the document, made by {@code render} if it is missing; of many at once, one renders and all get it. */
    Document get(String key, Supplier<Document> render) {
        Document known = documents.get(key);
        return known != null ? known : documents.computeIfAbsent(key, missing -> render.get());
    }

    int weightBytes() {
        return documents.reduceValuesToInt(Long.MAX_VALUE, Document::weightBytes, OVERHEAD_BYTES, Integer::sum);
    }

    boolean has(String key) {
        return documents.containsKey(key);
    }
}
