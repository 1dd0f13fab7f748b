package synapse.publish;

import io.prometheus.metrics.core.metrics.Counter;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import synapse.metrics.Metrics;
import synapse.problem.RegistryException;

/** Counts what became of publishes. */
final class PublishMetrics {
    private static final Counter PUBLISHES = Metrics.counter(
            "registry_publishes",
            "Publishes by outcome: published, unchanged, rehearsed, a problem code, or failed",
            "outcome");
    private static final Counter BYTES =
            Metrics.counter("registry_upload_bytes", "Bytes of archives that were received to their end");

    private PublishMetrics() {}

    /** A publish, answered or refused. */
    @FunctionalInterface
    interface Attempt {
        Response run() throws IOException;
    }

    static Response measure(boolean dry, Attempt attempt) throws IOException {
        String outcome = "failed";
        try {
            Response response = attempt.run();
            outcome = dry ? "rehearsed" : response.getStatus() == 201 ? "published" : "unchanged";
            return response;
        } catch (RegistryException e) {
            outcome = e.type().slug();
            throw e;
        } finally {
            PUBLISHES.labelValues(outcome).inc();
        }
    }

    static void spooled(long bytes) {
        BYTES.inc(bytes);
    }
}
