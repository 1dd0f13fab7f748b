package synapse.check;

import java.time.Instant;
import java.util.Map;
import synapse.api.StorageCheckView;
import synapse.metrics.Metrics;

/** What the last check has found, for whoever watches. */
public final class CheckMetrics {
    private static volatile StorageCheckView latest = CheckReport.none();

    private CheckMetrics() {}

    /** Tells of checks from now on. */
    public static void begin() {
        Metrics.gauges(
                "registry_storage_check_findings",
                "What the last check of the storage has found, or the one that runs",
                "kind",
                CheckMetrics::findings);
        Metrics.gauge(
                "registry_storage_check_end_seconds",
                "When the last check ended, seconds since 1970; NaN while one runs",
                CheckMetrics::endSeconds);
    }

    static void show(StorageCheckView view) {
        latest = view;
    }

    private static Map<String, Long> findings() {
        StorageCheckView.Findings found = latest.findings();
        return Map.of(
                "missing", found.missing(),
                "corrupt", found.corrupt(),
                "unreadable", found.unreadable(),
                "orphan", found.orphans(),
                "pending", found.pending(),
                "repaired", found.repaired(),
                "removed", found.removed());
    }

    private static double endSeconds() {
        String end = latest.finishedAt();
        return end == null ? Double.NaN : Instant.parse(end).toEpochMilli() / 1000.0;
    }
}
