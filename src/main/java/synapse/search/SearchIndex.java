package synapse.search;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The index of a node, in a folder of its own; any number of threads may search while one changes it. */
public final class SearchIndex implements Closeable {
    private SearchIndex() {}

    /**
     * Opens the index in the folder, or an empty one.
     *
     * @throws IndexDamagedException if what is there cannot be read or is of another format: rebuild it elsewhere
     */
    public static SearchIndex open(Path folder, SearchSettings settings) {
        throw new UnsupportedOperationException(folder + " " + settings);
    }

    /** Returns the position in the journal that searches see; -1 if the index is new. */
    public long seq() {
        throw new UnsupportedOperationException();
    }

    /** Takes packages in, replacing their former state, and others out; visible to searches when it returns, durable by {@link #commit}. */
    public void apply(Collection<SearchDocument> changed, Collection<Long> removed, long seq) {
        throw new UnsupportedOperationException();
    }

    /** Sets the downloads of packages, by id, without indexing them anew; ids that are not there are passed over. Visible when it returns. */
    public void downloads(Map<Long, Long> downloadsByPackage) {
        throw new UnsupportedOperationException();
    }

    /** Makes durable what searches see, and the position with it. */
    public void commit() {
        throw new UnsupportedOperationException();
    }

    public SearchAnswer search(SearchQuestion question) {
        throw new UnsupportedOperationException();
    }

    /** Returns at most {@code limit} (10 at most) names for what somebody is typing, best first. */
    public List<String> suggest(String typed, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
