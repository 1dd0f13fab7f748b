package synapse.journal;

import java.util.List;
import java.util.function.LongConsumer;

/** Something that follows the journal: a cache, an index. Entries come in order, each at least once, on one thread. */
public interface Follower {
    /** Returns the name for the log. */
    String name();

    /** Takes in one entry; an exception makes the same entry come again after a pause. */
    void apply(JournalEntry entry);

    /**
     * Takes in some entries, which were there together, and tells the number of each; one that costs less all at once may
     * tell the last number only. An exception makes those that were not told come again.
     */
    default void apply(List<JournalEntry> entries, LongConsumer taken) {
        for (JournalEntry entry : entries) {
            apply(entry);
            taken.accept(entry.seq());
        }
    }
}
