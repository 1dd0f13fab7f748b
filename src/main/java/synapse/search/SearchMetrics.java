package synapse.search;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import java.util.function.Supplier;
import synapse.metrics.Metrics;

/** Counts and times what is asked of search, and tells of the index. */
final class SearchMetrics {
    private static final Counter QUERIES =
            Metrics.counter("registry_search_queries", "Queries by what answered them: index or database", "by");
    private static final CounterDataPoint BY_INDEX = QUERIES.labelValues("index");
    private static final CounterDataPoint BY_DATABASE = QUERIES.labelValues("database");
    private static final Histogram TIMES = Metrics.timer("registry_search", "Time of a query, by kind", "kind");
    private static final DistributionDataPoint SEARCHES = TIMES.labelValues("search");
    private static final DistributionDataPoint SUGGESTIONS = TIMES.labelValues("suggest");
    private static final Counter REBUILDS =
            Metrics.counter("registry_search_rebuilds", "Indexes that were built from the beginning");

    private SearchMetrics() {}

    static <T> T search(Supplier<T> query) {
        return timed(SEARCHES, query);
    }

    static <T> T suggest(Supplier<T> query) {
        return timed(SUGGESTIONS, query);
    }

    private static <T> T timed(DistributionDataPoint times, Supplier<T> query) {
        long begunNanos = System.nanoTime();
        try {
            return query.get();
        } finally {
            times.observe((System.nanoTime() - begunNanos) / 1e9);
        }
    }

    static void answered(boolean byIndex) {
        (byIndex ? BY_INDEX : BY_DATABASE).inc();
    }

    static void rebuilt() {
        REBUILDS.inc();
    }

    /** Tells of this node's index from now on. */
    static void follow(SearchFollower follower) {
        Metrics.gauge(
                "registry_search_documents",
                "Packages in the search index; NaN while there is none",
                () -> follower.documents().isPresent() ? follower.documents().getAsLong() : Double.NaN);
        Metrics.gauge(
                "registry_search_position",
                "Number of the newest journal entry in the search index; NaN while there is none",
                () -> follower.ask(SearchIndex::seq).map(Long::doubleValue).orElse(Double.NaN));
    }
}
