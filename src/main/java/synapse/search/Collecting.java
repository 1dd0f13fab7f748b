package synapse.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;

/** Collects all that matches in one pass of the thread that asks. */
final class Collecting implements CollectorManager<Collector, Void> {
    private final Collector collector;

    private Collecting(Collector collector) {
        this.collector = collector;
    }

    static void all(IndexSearcher searcher, Query query, Collector... collectors) throws IOException {
        searcher.search(query, new Collecting(MultiCollector.wrap(collectors)));
    }

    @Override
    public Collector newCollector() {
        return collector;
    }

    @Override
    public Void reduce(Collection<Collector> collectors) {
        return null;
    }
}
