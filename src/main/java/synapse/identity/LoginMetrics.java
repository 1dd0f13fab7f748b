package synapse.identity;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import synapse.metrics.Metrics;

/** Counts logins and credentials; says nothing of whose they were. */
final class LoginMetrics {
    private static final Counter LOGINS =
            Metrics.counter("registry_logins", "Logins by outcome: accepted or refused", "outcome");
    private static final CounterDataPoint ACCEPTED = LOGINS.labelValues("accepted");
    private static final CounterDataPoint REFUSED = LOGINS.labelValues("refused");
    private static final Counter CREDENTIALS =
            Metrics.counter("registry_credentials_refused", "Requests whose Authorization was refused");

    private LoginMetrics() {}

    static void accepted() {
        ACCEPTED.inc();
    }

    static void refused() {
        REFUSED.inc();
    }

    static void credentialsRefused() {
        CREDENTIALS.inc();
    }
}
