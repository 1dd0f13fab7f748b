package synapse.flow;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import java.util.function.DoubleSupplier;
import synapse.metrics.Metrics;

/** Counts bodies that were ended because they were too slow, or one too many. */
final class FlowMetrics {
    private static final Counter ENDED = Metrics.counter(
            "registry_transfers_ended",
            "Bodies that were ended, by what: slow_request, slow_answer (both below the lowest rate), too_many",
            "reason");
    private static final CounterDataPoint SLOW_REQUEST = ENDED.labelValues("slow_request");
    private static final CounterDataPoint SLOW_ANSWER = ENDED.labelValues("slow_answer");
    private static final CounterDataPoint TOO_MANY = ENDED.labelValues("too_many");

    private FlowMetrics() {}

    /** Tells from now on how many bodies are on their way. */
    static void follow(DoubleSupplier current) {
        Metrics.gauge(
                "registry_transfers", "Bodies on their way that wait for their clients, and hold no thread", current);
    }

    static void slowRequest() {
        SLOW_REQUEST.inc();
    }

    static void slowAnswer() {
        SLOW_ANSWER.inc();
    }

    static void tooMany() {
        TOO_MANY.inc();
    }
}
