package synapse.journal;

/** Something that follows the journal: a cache, an index. Entries come in order, each at least once, on one thread. */
public interface Follower {
    /** Returns the name for the log. */
    String name();

    /** Takes in one entry; an exception makes the same entry come again after a pause. */
    void apply(JournalEntry entry);
}
