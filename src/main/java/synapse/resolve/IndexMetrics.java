package synapse.resolve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Policy;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import synapse.metrics.Metrics;

/** Counts what the index of packages does, and tells how full it is. */
final class IndexMetrics {
    private static final Counter REQUESTS =
            Metrics.counter("registry_index_requests", "Packages asked for, by result: hit or miss", "result");
    private static final CounterDataPoint HITS = REQUESTS.labelValues("hit");
    private static final CounterDataPoint MISSES = REQUESTS.labelValues("miss");
    private static final Counter EVICTIONS =
            Metrics.counter("registry_index_evictions", "Packages that were dropped from the index for want of room");

    private IndexMetrics() {}

    static void asked(int hits, int misses) {
        HITS.inc(hits);
        MISSES.inc(misses);
    }

    static void removed(RemovalCause cause) {
        if (cause.wasEvicted()) EVICTIONS.inc();
    }

    /** Tells of this index from now on. */
    static void follow(Cache<?, ?> packages) {
        Metrics.gauge(
                "registry_index_bytes",
                "Memory that the index of packages takes, about",
                () -> packages.policy().eviction().map(IndexMetrics::weight).orElse(0.0));
        Metrics.gauge("registry_index_packages", "Packages in the index", packages::estimatedSize);
    }

    private static double weight(Policy.Eviction<?, ?> eviction) {
        return eviction.weightedSize().orElse(0);
    }
}
