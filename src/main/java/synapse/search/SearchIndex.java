package synapse.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import synapse.catalog.SearchRow;

/**
 * The index of a node, in a folder of its own. Any number of threads may search while others change it; changes are made one
 * after the other. A crash loses what was not committed: {@link #seq} then tells from where to go on.
 */
public final class SearchIndex implements Closeable {
    private final SearchSettings settings;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final IndexedDocument documents = new IndexedDocument();
    private final FacetValues facets = new FacetValues();
    private volatile long seq;
    private volatile long topDownloads;

    private SearchIndex(Directory directory, SearchSettings settings) throws IOException {
        this.settings = settings;
        this.directory = directory;
        this.writer = IndexFolder.writer(directory);
        this.searchers = new SearcherManager(writer, new Searchers());
        this.seq = IndexFolder.seq(writer);
        this.topDownloads = findTop();
    }

    /**
     * Opens the index in the folder, or an empty one. Only one at a time may be open on a folder.
     *
     * @throws IndexDamagedException if what is there cannot be read or is of another format: rebuild it elsewhere
     * @throws java.io.UncheckedIOException if the disk fails, or the index is open already
     */
    public static SearchIndex open(Path folder, SearchSettings settings) {
        Directory directory = IndexFolder.open(folder);
        try {
            return new SearchIndex(directory, settings);
        } catch (IOException e) {
            closeQuietly(directory);
            throw IndexFolder.failure("open the index " + folder, e);
        } catch (RuntimeException e) {
            closeQuietly(directory);
            throw e;
        }
    }

    /** Returns the position in the journal that searches see; -1 if the index is new. */
    public long seq() {
        return seq;
    }

    /**
     * Takes packages in, replacing their former state, and others out, by id. Searches see all of it when it returns, and
     * some of it earlier; it is durable by {@link #commit}. After a failure the same may be applied again.
     */
    public synchronized void apply(Collection<SearchRow> changed, Collection<Long> removed, long newSeq) {
        try {
            for (SearchRow each : changed) writer.updateDocument(id(each.packageId()), documents.of(each));
            for (Long each : removed) writer.deleteDocuments(id(each));
            show();
            seq = newSeq;
        } catch (IOException | AlreadyClosedException e) {
            throw broken("change the index", e);
        }
    }

    /**
     * Sets the downloads of packages, by id, without indexing these anew; ids that are not there are passed over. Visible to
     * searches when it returns.
     */
    public synchronized void downloads(Map<Long, Long> downloadsByPackage) {
        try {
            if (!writer.getFieldNames().contains(Fields.DOWNLOADS)) return; // nothing was ever indexed
            for (var each : downloadsByPackage.entrySet()) {
                writer.updateNumericDocValue(id(each.getKey()), Fields.DOWNLOADS, each.getValue());
            }
            show();
        } catch (IOException | AlreadyClosedException e) {
            throw broken("change the index", e);
        }
    }

    /** Makes durable what searches see, and the position with it. */
    public synchronized void commit() {
        try {
            IndexFolder.commit(writer, seq);
        } catch (IOException | AlreadyClosedException e) {
            throw broken("commit the index", e);
        }
    }

    /** Answers a question; whatever the query is, it is answered. */
    public SearchAnswer search(SearchQuestion question) {
        return withSnapshot(snapshot -> SearchRun.answer(snapshot, question));
    }

    /** Returns names for what somebody is typing, best first, {@link Suggestions#MOST} at most. */
    public List<String> suggest(String typed, int limit) {
        return withSnapshot(snapshot -> Suggestions.of(snapshot, typed, Math.min(limit, Suggestions.MOST)));
    }

    /** Gives up what was not committed. */
    @Override
    public synchronized void close() {
        try (directory;
                writer;
                searchers) {
            writer.rollback();
        } catch (IOException e) {
            throw IndexFolder.failure("close the index", e);
        }
    }

    private interface Work<T> {
        T with(Snapshot snapshot) throws IOException;
    }

    private <T> T withSnapshot(Work<T> work) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Vocabulary vocabulary = new Vocabulary(searcher.getIndexReader());
                return work.with(new Snapshot(searcher, vocabulary, new Signals(settings, topDownloads), facets));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw IndexFolder.failure("search the index", e);
        }
    }

    private void show() throws IOException {
        searchers.maybeRefreshBlocking();
        topDownloads = findTop();
    }

    private long findTop() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return Signals.topDownloads(searcher.getIndexReader());
        } finally {
            searchers.release(searcher);
        }
    }

    private static Term id(long packageId) {
        return new Term(Fields.ID, Long.toString(packageId));
    }

    /** A writer that failed is closed; what was committed before is not lost, but only a new one can tell. */
    private static RuntimeException broken(String what, Exception e) {
        return e instanceof IOException io
                ? IndexFolder.failure(what, io)
                : new IndexDamagedException("cannot " + what + ", which was closed by a failure before", e);
    }

    private static void closeQuietly(Directory directory) {
        try {
            directory.close();
        } catch (IOException e) {
            // the failure that led here tells more
        }
    }

    private static final class Searchers extends org.apache.lucene.search.SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(IndexFolder.similarity());
            searcher.setQueryCache(null); // bounded memory; and a query is rarely asked twice
            return searcher;
        }
    }
}
