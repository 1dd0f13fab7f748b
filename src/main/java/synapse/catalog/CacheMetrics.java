package synapse.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Policy;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import synapse.metrics.Metrics;

/** Counts what the cache of documents does, and tells how full it is. */
final class CacheMetrics {
    private static final Counter REQUESTS = Metrics.counter(
            "registry_document_cache_requests", "Documents asked for, by result: hit or miss", "result");
    private static final CounterDataPoint HITS = REQUESTS.labelValues("hit");
    private static final CounterDataPoint MISSES = REQUESTS.labelValues("miss");
    private static final Counter EVICTIONS = Metrics.counter(
            "registry_document_cache_evictions", "Packages whose documents were dropped for want of room");

    private CacheMetrics() {}

    static void hit() {
        HITS.inc();
    }

    static void miss() {
        MISSES.inc();
    }

    static void removed(RemovalCause cause) {
        if (cause.wasEvicted()) EVICTIONS.inc();
    }

    /** Tells of this cache from now on. */
    static void follow(Cache<?, ?> cache) {
        Metrics.gauge(
                "registry_document_cache_bytes",
                "Memory that the cached documents take, about",
                () -> cache.policy().eviction().map(CacheMetrics::weight).orElse(0.0));
        Metrics.gauge(
                "registry_document_cache_packages", "Packages and pages with cached documents", cache::estimatedSize);
    }

    private static double weight(Policy.Eviction<?, ?> eviction) {
        return eviction.weightedSize().orElse(0);
    }
}
