package synapse.download;

import com.github.benmanes.caffeine.cache.Cache;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import synapse.metrics.Metrics;

/** Counts archives and their bytes on the way to clients. */
final class DownloadMetrics {
    private static final Counter DOWNLOADS = Metrics.counter(
            "registry_downloads",
            "Archives sent, by outcome: whole, part (one range), broken (the client went), redirected (to the store), damaged (the store gave other bytes)",
            "outcome");
    private static final CounterDataPoint WHOLE = DOWNLOADS.labelValues("whole");
    private static final CounterDataPoint PART = DOWNLOADS.labelValues("part");
    private static final CounterDataPoint BROKEN = DOWNLOADS.labelValues("broken");
    private static final CounterDataPoint DAMAGED = DOWNLOADS.labelValues("damaged");
    private static final CounterDataPoint REDIRECTED = DOWNLOADS.labelValues("redirected");
    private static final Counter BYTES =
            Metrics.counter("registry_download_bytes", "Bytes of archives that were sent to their end");

    private DownloadMetrics() {}

    /** Tells of this cache of archives from now on. */
    static void follow(Cache<?, ?> cache) {
        Metrics.gauge(
                "registry_archive_cache_bytes",
                "Memory that the cached archives take, about",
                () -> cache.policy()
                        .eviction()
                        .map(policy -> (double) policy.weightedSize().orElse(0))
                        .orElse(0.0));
    }

    /** Tells of these downloads from now on. */
    static void follow(PendingDownloads pending) {
        Metrics.gauge("registry_downloads_waiting", "Downloads that are counted and not written yet", pending::waiting);
        Metrics.gauge(
                "registry_downloads_dropped", "Downloads that were not counted, since the start", pending::dropped);
        Metrics.gauge(
                "registry_downloads_not_logged",
                "Downloads that were counted and not logged, since the start",
                pending::notLogged);
    }

    static void sent(boolean whole, long bytes) {
        (whole ? WHOLE : PART).inc();
        BYTES.inc(bytes);
    }

    static void redirected() {
        REDIRECTED.inc();
    }

    static void damaged() {
        DAMAGED.inc();
    }

    static void broken() {
        BROKEN.inc();
    }
}
