package synapse.limit;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import java.util.EnumMap;
import java.util.Map;
import synapse.metrics.Metrics;

/** Counts what limits refused; says nothing of whom. */
final class LimitMetrics {
    private static final Counter REFUSED =
            Metrics.counter("registry_limit_refusals", "Requests over a limit, by kind", "kind");
    private static final Map<LimitKind, CounterDataPoint> KINDS = new EnumMap<>(LimitKind.class);
    private static final Counter LOCKED = Metrics.counter(
            "registry_login_locks", "Pairs of account and address that were locked after wrong passwords");
    private static final Counter REDIS_FAILURES =
            Metrics.counter("registry_limit_redis_failures", "Requests that Redis did not count in time");

    static {
        for (LimitKind kind : LimitKind.values()) KINDS.put(kind, REFUSED.labelValues(kind.text()));
    }

    private LimitMetrics() {}

    /** Makes the metrics, so that they are there before anything is counted. */
    static void begin() {}

    static void refused(LimitKind kind) {
        KINDS.get(kind).inc();
    }

    static void locked() {
        LOCKED.inc();
    }

    static void redisFailed() {
        REDIS_FAILURES.inc();
    }
}
