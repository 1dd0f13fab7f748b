package synapse.search;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** The index that answers at the moment, if there is one; it is not closed under those who ask it. */
final class LiveIndex {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private SearchIndex index; // null: none

    /** Asks the index; empty if there is none. */
    <T> Optional<T> ask(Function<SearchIndex, T> question) {
        lock.readLock().lock();
        try {
            return Optional.ofNullable(index).map(question);
        } finally {
            lock.readLock().unlock();
        }
    }

    boolean isThere() {
        return ask(there -> true).orElse(false);
    }

    /** Puts an index in place of the one that is there; returns that one, which nobody asks any more. */
    Optional<SearchIndex> replace(SearchIndex next) {
        lock.writeLock().lock();
        try {
            SearchIndex old = index;
            index = next;
            return Optional.ofNullable(old);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Takes the index away. */
    Optional<SearchIndex> remove() {
        return replace(null);
    }
}
