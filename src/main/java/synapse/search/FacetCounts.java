package synapse.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** How often each value of a field occurs, by segment; the most frequent ones of each are compared over all. */
final class FacetCounts {
    private static final int SHOWN = 20;
    private static final int LOOKED_AT = 100; // of each segment

    private final String field;
    private final List<Segment> segments = new ArrayList<>();

    private static final class Segment {
        private final LeafReader reader;
        private final int[] counts;

        private Segment(LeafReader reader, int[] counts) {
            this.reader = reader;
            this.counts = counts;
        }
    }

    FacetCounts(String field) {
        this.field = field;
    }

    /** Returns the counters of a segment, by ordinal. */
    int[] segment(LeafReader reader, long values) {
        int[] counts = new int[(int) values];
        segments.add(new Segment(reader, counts));
        return counts;
    }

    /** Returns the most frequent values, most frequent first; of equal ones the first by name. */
    Map<String, Long> top() throws IOException {
        Set<String> values = new HashSet<>();
        for (Segment segment : segments) addFrequent(segment, values);
        Map<String, Long> counts = new HashMap<>();
        for (Segment segment : segments) count(segment, values, counts);
        Map<String, Long> top = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(each -> top.put(each.getKey(), each.getValue()));
        return top;
    }

    private void addFrequent(Segment segment, Set<String> values) throws IOException {
        SortedSetDocValues terms = DocValues.getSortedSet(segment.reader, field);
        int[] counts = segment.counts;
        List<Integer> frequent = IntStream.range(0, counts.length)
                .filter(ord -> counts[ord] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(ord -> -counts[ord]))
                .limit(LOOKED_AT)
                .toList();
        for (int ord : frequent) values.add(terms.lookupOrd(ord).utf8ToString());
    }

    private void count(Segment segment, Set<String> values, Map<String, Long> counts) throws IOException {
        SortedSetDocValues terms = DocValues.getSortedSet(segment.reader, field);
        for (String value : values) {
            long ord = terms.lookupTerm(new BytesRef(value));
            if (ord >= 0 && segment.counts[(int) ord] > 0) {
                counts.merge(value, (long) segment.counts[(int) ord], Long::sum);
            }
        }
    }
}
