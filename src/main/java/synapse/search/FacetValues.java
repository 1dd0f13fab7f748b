package synapse.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** The values of facets of each segment, in the order of their ordinals: read once, and kept for as long as the segment is in use. */
final class FacetValues {
    private final Map<Key, BytesRef[]> kept = new ConcurrentHashMap<>();

    private record Key(IndexReader.CacheKey segment, String field) {}

    /** Returns the values of the field in this segment, sorted; not to be changed. */
    BytesRef[] of(LeafReader reader, String field) throws IOException {
        IndexReader.CacheHelper segment = reader.getCoreCacheHelper();
        Key key = new Key(segment.getKey(), field);
        BytesRef[] values = kept.get(key);
        if (values != null) return values;
        values = read(reader, field);
        if (kept.putIfAbsent(key, values) == null) segment.addClosedListener(closed -> kept.remove(key));
        return values;
    }

    private static BytesRef[] read(LeafReader reader, String field) throws IOException {
        SortedSetDocValues terms = DocValues.getSortedSet(reader, field);
        BytesRef[] values = new BytesRef[(int) terms.getValueCount()];
        for (int ord = 0; ord < values.length; ord++) values[ord] = BytesRef.deepCopyOf(terms.lookupOrd(ord));
        return values;
    }
}
