package synapse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import synapse.catalog.SearchRow;
import synapse.catalog.SearchRowService;
import synapse.journal.JournalService;

/** Makes an index that has what the table has: of the one on disk, or from the beginning, page by page. For one thread. */
@ApplicationScoped
public class IndexBuilder {
    private static final Logger LOG = System.getLogger(IndexBuilder.class.getName());
    private static final int MOST_CHANGED = 20_000; // packages; beyond, to begin anew takes no longer
    private static final int PAGE = 500;

    private SearchFollower follower;
    private SearchRowService rows;
    private JournalService journal;
    private NodeFolder folder;
    private SearchSettings settings;
    private IndexMark mark; // of the index that lives, or is to be opened
    private boolean triesDisk = true;
    private volatile boolean stopped;

    public IndexBuilder() {} // for the container

    @Inject
    public IndexBuilder(SearchFollower follower, SearchRowService rows, JournalService journal) {
        this.follower = follower;
        this.rows = rows;
        this.journal = journal;
    }

    void open(NodeFolder own, SearchSettings configured) {
        folder = own;
        settings = configured;
    }

    void stop() {
        stopped = true;
    }

    /** Puts an index in place. What is on disk is tried once, when the node starts. */
    void build() {
        follower.note(); // first: what changes from now on is not lost, whatever is read when
        long head = journal.head();
        Optional<IndexMark> known = triesDisk ? folder.current() : Optional.empty();
        triesDisk = false;
        if (known.isEmpty() || !caughtUp(known.get(), head)) rebuild(head);
        folder.removeOthers(folder.path(mark));
    }

    private boolean caughtUp(IndexMark known, long head) {
        if (!isOfThisJournal(known)) {
            LOG.log(Level.INFO, () -> "The search index on disk is of another database");
            return false;
        }
        SearchIndex index = null;
        try {
            index = SearchIndex.open(folder.path(known), settings);
            if (index.seq() < known.seq() || index.seq() > head) throw new IllegalStateException("it stands wrong");
            List<String> changed = journal.packagesBetween(index.seq(), head, MOST_CHANGED + 1);
            if (changed.size() > MOST_CHANGED) throw new IllegalStateException("it is too old");
            follower.take(index, changed, head);
            follower.install(index, head);
            mark = known;
            return true;
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, () -> "The search index on disk is of no use: " + e);
            if (index != null) SearchFollower.closeQuietly(index);
            return false;
        }
    }

    private boolean isOfThisJournal(IndexMark known) {
        return known.seq() == 0
                || journal.digest(known.seq()).filter(known.digest()::equals).isPresent();
    }

    private void rebuild(long head) {
        long begunNanos = System.nanoTime();
        Path place = folder.fresh();
        SearchIndex next = SearchIndex.open(place, settings);
        try {
            long packages = fill(next, head);
            IndexChanges.none().to(next, head);
            next.commit();
            IndexMark built = markOf(place.getFileName().toString(), head);
            folder.use(built); // first: an index that no start would find must not answer
            mark = built;
            follower.install(next, head);
            SearchMetrics.rebuilt();
            long millis = (System.nanoTime() - begunNanos) / 1_000_000;
            LOG.log(Level.INFO, () -> "The search index has %d packages, after %d ms".formatted(packages, millis));
        } catch (RuntimeException | Error e) {
            follower.giveUp("the search index is not complete", e);
            SearchFollower.closeQuietly(next);
            folder.discard(place);
            throw e;
        }
    }

    private long fill(SearchIndex next, long head) {
        long packages = 0;
        List<SearchRow> page = rows.after(0, PAGE);
        while (!page.isEmpty()) {
            if (stopped) throw new IllegalStateException("the node stops");
            IndexChanges.of(page).to(next, head);
            packages += page.size();
            page = rows.after(page.get(page.size() - 1).packageId(), PAGE);
        }
        return packages;
    }

    private IndexMark markOf(String name, long seq) {
        return new IndexMark(name, seq, seq == 0 ? "-" : journal.digest(seq).orElse("-"));
    }

    /** Makes durable what the index has taken in since, if anything. */
    void commit() {
        long seq = follower.ask(SearchIndex::seq).orElse(0L);
        if (seq <= mark.seq()) return;
        boolean durable;
        try {
            durable = follower.ask(index -> {
                        index.commit();
                        return true;
                    })
                    .orElse(false);
        } catch (RuntimeException | Error e) {
            follower.giveUp("the search index cannot be written", e);
            throw e;
        }
        if (!durable) return; // there is none any more
        mark = markOf(mark.name(), seq);
        folder.use(mark);
    }
}
