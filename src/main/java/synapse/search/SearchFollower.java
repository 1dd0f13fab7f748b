package synapse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import synapse.catalog.SearchRowService;
import synapse.journal.Follower;
import synapse.journal.JournalEntry;

/**
 * Keeps the index of this node up with the journal. While there is no index it notes which packages change, for the one
 * that is being built; the database answers then, so the follower stands at the head in any case, and never holds up
 * those who wait for a position.
 */
@ApplicationScoped
public class SearchFollower implements Follower {
    private static final Logger LOG = System.getLogger(SearchFollower.class.getName());

    private final LiveIndex live = new LiveIndex();
    private final ReentrantLock changing = new ReentrantLock(); // guards what follows, and who changes the index
    private final Set<String> noted = new HashSet<>();
    private boolean noting = true;
    private long taken;
    private SearchRowService rows;
    private SearchLists lists;

    public SearchFollower() {} // for the container

    @Inject
    public SearchFollower(SearchRowService rows, SearchLists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void apply(JournalEntry entry) {
        apply(List.of(entry), seq -> {});
    }

    @Override
    public void apply(List<JournalEntry> entries, LongConsumer told) {
        if (entries.isEmpty()) return;
        Set<String> names =
                entries.stream().flatMap(entry -> entry.packageName().stream()).collect(Collectors.toSet());
        long last = entries.get(entries.size() - 1).seq();
        changing.lock();
        try {
            if (noting) noted.addAll(names);
            if (!names.isEmpty() && live.isThere()) change(names, last);
            taken = last;
        } finally {
            changing.unlock();
        }
        lists.changed(entries);
        told.accept(last);
    }

    private void change(Set<String> names, long seq) {
        IndexChanges changes = IndexChanges.of(rows.changes(names));
        try {
            live.ask(index -> {
                changes.to(index, Math.max(seq, index.seq()));
                return true;
            });
        } catch (RuntimeException | Error e) { // of the index, not of the database
            giveUp("the search index takes nothing more", e);
            noted.addAll(names);
        }
    }

    /** Asks the index; empty if there is none. What the index cannot answer for a fault of its own makes it a damaged one. */
    <T> Optional<T> ask(Function<SearchIndex, T> question) {
        try {
            return live.ask(question);
        } catch (IndexDamagedException | UncheckedIOException e) {
            giveUp("the search index is damaged", e);
            return Optional.empty();
        }
    }

    /** Has no index from now on; {@link IndexKeeper} notices and builds another. */
    void giveUp(String why, Throwable cause) {
        changing.lock();
        try {
            Optional<SearchIndex> old = live.remove();
            if (old.isEmpty()) return;
            noted.clear();
            noting = true;
            LOG.log(Level.WARNING, () -> why + ", and is built anew: " + cause);
            closeQuietly(old.get());
        } finally {
            changing.unlock();
        }
    }

    /** Returns the number of the newest journal entry that the index has; 0 if there is none. */
    public long position() {
        return ask(SearchIndex::seq).orElse(0L);
    }

    /** Returns how many packages the index has; empty if there is none. */
    OptionalLong documents() {
        SearchQuestion all = new SearchQuestion(null, null, null, Sort.NAME, null, 0, false);
        return ask(index -> index.search(all).total()).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** Tells whether there is an index, so that the database need not answer. */
    public boolean hasIndex() {
        return live.isThere();
    }

    /** From now on notes which packages change, for an index that is about to be built. */
    void note() {
        changing.lock();
        try {
            noted.clear();
            noting = true;
        } finally {
            changing.unlock();
        }
    }

    /** Puts an index in place that has everything up to {@code seq}; what changed meanwhile it takes in now. */
    void install(SearchIndex next, long seq) {
        catchUp(next, seq); // most of it, while changes go on
        Optional<SearchIndex> old;
        changing.lock();
        try {
            take(next, noted, Math.max(seq, taken));
            noted.clear();
            noting = false;
            old = live.replace(next);
        } finally {
            changing.unlock();
        }
        old.ifPresent(SearchFollower::closeQuietly);
    }

    private void catchUp(SearchIndex next, long seq) {
        Set<String> some;
        changing.lock();
        try {
            some = Set.copyOf(noted);
            noted.clear();
        } finally {
            changing.unlock();
        }
        take(next, some, seq);
    }

    /** Has the index take in the packages as they are now. */
    void take(SearchIndex index, Collection<String> names, long seq) {
        for (List<String> some : Batches.of(names))
            IndexChanges.of(rows.changes(some)).to(index, seq);
        if (names.isEmpty()) IndexChanges.none().to(index, seq);
    }

    /** Takes the index away for good. */
    void close() {
        changing.lock();
        try {
            live.remove().ifPresent(index -> {
                index.commit();
                closeQuietly(index);
            });
        } finally {
            changing.unlock();
        }
    }

    static void closeQuietly(Closeable closed) {
        try {
            closed.close();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, () -> "Not closed: " + e);
        }
    }
}
