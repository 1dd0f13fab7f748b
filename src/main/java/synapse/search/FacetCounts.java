package synapse.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;

/** How often each value of a field occurs, by segment; the most frequent ones of each are compared over all. */
final class FacetCounts {
    private static final int SHOWN = 20;
    private static final int LOOKED_AT = 50; // of each segment

    private final String field;
    private final FacetValues values;
    private final List<Segment> segments = new ArrayList<>();

    FacetCounts(String field, FacetValues values) {
        this.field = field;
        this.values = values;
    }

    /** Returns the counters of a segment, by ordinal. */
    int[] segment(LeafReader reader) throws IOException {
        Segment segment = new Segment(values.of(reader, field));
        segments.add(segment);
        return segment.counts;
    }

    /** Returns the most frequent values, most frequent first; of equal ones the first by name. */
    Map<String, Long> top() {
        Map<BytesRef, Long> counts = new HashMap<>();
        long rest = 0; // at most so often may each value stand where it is not among the most frequent ones
        for (Segment segment : segments) rest += segment.addFrequent(counts);
        dropHopeless(counts, rest);
        for (Segment segment : segments) segment.addRest(counts);
        Map<String, Long> top = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<BytesRef, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(each -> top.put(each.getKey().utf8ToString(), each.getValue()));
        return top;
    }

    private static void dropHopeless(Map<BytesRef, Long> counts, long rest) {
        if (counts.size() <= SHOWN) return;
        long[] sorted =
                counts.values().stream().mapToLong(Long::longValue).sorted().toArray();
        long least = sorted[sorted.length - SHOWN];
        counts.values().removeIf(count -> count + rest < least);
    }

    private static final class Segment {
        private final BytesRef[] values;
        private final int[] counts;
        private boolean isWhole; // all values were moved

        private Segment(BytesRef[] values) {
            this.values = values;
            this.counts = new int[values.length];
        }

        /** Moves the counts of this segment's most frequent values; returns the most that is left of any other. */
        int addFrequent(Map<BytesRef, Long> sums) {
            LongHeap frequent = new LongHeap(LOOKED_AT);
            boolean whole = true;
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] == 0) continue;
                whole &= frequent.size() < LOOKED_AT;
                frequent.insertWithOverflow(((long) counts[ord] << 32) | (Integer.MAX_VALUE - ord));
            }
            isWhole = whole;
            int least = whole ? 0 : (int) (frequent.top() >>> 32);
            while (frequent.size() > 0) {
                int ord = Integer.MAX_VALUE - (int) frequent.pop();
                sums.merge(values[ord], (long) counts[ord], Long::sum);
                counts[ord] = 0;
            }
            return least;
        }

        /** Adds what this segment has of the values that others have often. */
        void addRest(Map<BytesRef, Long> sums) {
            if (isWhole) return;
            for (Map.Entry<BytesRef, Long> each : sums.entrySet()) {
                int ord = Arrays.binarySearch(values, each.getKey());
                if (ord >= 0) each.setValue(each.getValue() + counts[ord]);
            }
        }
    }
}
