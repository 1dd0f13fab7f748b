package synapse.database;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import synapse.metrics.Metrics;

/** Counts the physical connections of this node. */
final class ConnectionMetrics {
    private static final Gauge OPEN =
            Metrics.level("registry_database_connections", "Physical connections in the pool of this node");
    private static final Counter OPENED =
            Metrics.counter("registry_database_connections_opened", "Physical connections that were opened");
    private static final Counter FAILED =
            Metrics.counter("registry_database_connection_failures", "Physical connections that could not be opened");

    private ConnectionMetrics() {}

    static void opened() {
        OPENED.inc();
        OPEN.inc();
    }

    static void closed() {
        OPEN.dec();
    }

    static void failed() {
        FAILED.inc();
    }
}
