package synapse.resolve;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The packages that have changed since somebody began to read, as the journal tells of them. */
final class Changes {
    private final Map<String, Long> lastSeqs = new ConcurrentHashMap<>(2);

    void note(String name, long seq) {
        lastSeqs.merge(name, seq, Math::max);
    }

    /** Tells whether what was read of a package, with that number as its last one, is of the past. */
    boolean isAfter(String name, long lastSeq) {
        Long seq = lastSeqs.get(name);
        return seq != null && seq > lastSeq;
    }
}
