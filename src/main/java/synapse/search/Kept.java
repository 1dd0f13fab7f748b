package synapse.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A list that is read anew when it is too old or was forgotten. Of many who ask at once, one reads. */
final class Kept<T> {
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicLong generation = new AtomicLong();
    private final long mostNanos;
    private volatile State<T> state; // null: nothing was read yet

    private record State<T>(List<T> list, long readNanos, long generation) {}

    Kept(int seconds) {
        mostNanos = seconds * 1_000_000_000L;
    }

    List<T> get(Supplier<List<T>> read) {
        State<T> known = state;
        if (isFresh(known)) return known.list();
        reading.lock();
        try {
            known = state;
            if (isFresh(known)) return known.list();
            long before = generation.get(); // what is forgotten while it is read stays forgotten
            List<T> list = read.get();
            state = new State<>(list, System.nanoTime(), before);
            return list;
        } finally {
            reading.unlock();
        }
    }

    private boolean isFresh(State<T> known) {
        return known != null
                && known.generation() == generation.get()
                && System.nanoTime() - known.readNanos() < mostNanos;
    }

    /** Returns what was read last, forgotten or not. */
    List<T> last() {
        State<T> known = state;
        return known == null ? List.of() : known.list();
    }

    void forget() {
        generation.incrementAndGet();
    }
}
