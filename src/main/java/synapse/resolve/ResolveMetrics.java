package synapse.resolve;

import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import java.util.function.Supplier;
import synapse.metrics.Metrics;
import synapse.problem.RegistryException;

/** Counts and times resolutions. */
final class ResolveMetrics {
    private static final Counter RESOLUTIONS = Metrics.counter(
            "registry_resolutions", "Resolutions by outcome: solved, a problem code, or failed", "outcome");
    private static final DistributionDataPoint SECONDS = Metrics.timer(
                    "registry_resolution", "Time of a resolution, with the wait for its turn")
            .labelValues();

    private ResolveMetrics() {}

    /** Puts the metrics on the page, which should have them before the first resolution. */
    static void begin() {
        RESOLUTIONS.labelValues("solved").inc(0);
    }

    static <T> T measure(Supplier<T> resolution) {
        long begunNanos = System.nanoTime();
        String outcome = "failed";
        try {
            T solved = resolution.get();
            outcome = "solved";
            return solved;
        } catch (RegistryException e) {
            outcome = e.type().slug();
            throw e;
        } finally {
            RESOLUTIONS.labelValues(outcome).inc();
            SECONDS.observe((System.nanoTime() - begunNanos) / 1e9);
        }
    }
}
