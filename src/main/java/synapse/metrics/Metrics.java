package synapse.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * The metrics of this node. What is counted or timed is a static constant in the class where it happens, its label
 * values looked up once; what can be read is a gauge that is asked when somebody scrapes. Label values come from closed
 * sets, never from requests.
 */
public final class Metrics {
    private static final PrometheusRegistry REGISTRY = new PrometheusRegistry();
    private static final Map<String, Supplier<? extends Map<String, ? extends Number>>> READERS =
            new ConcurrentHashMap<>();

    /** Upper bounds in seconds: from a document out of memory to a large archive over a slow line. */
    private static final double[] BOUNDS = {
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60
    };

    private Metrics() {}

    /** Makes a counter; its name on the wire ends in {@code _total}. */
    public static Counter counter(String name, String help, String... labels) {
        return Counter.builder()
                .name(name)
                .help(help)
                .labelNames(labels)
                .withoutExemplars()
                .register(REGISTRY);
    }

    /** Makes a gauge that goes up and down where it is counted. */
    public static Gauge level(String name, String help) {
        return Gauge.builder().name(name).help(help).withoutExemplars().register(REGISTRY);
    }

    /** Makes a histogram of seconds; its name on the wire ends in {@code _seconds}. */
    public static Histogram timer(String name, String help, String... labels) {
        return Histogram.builder()
                .name(name)
                .unit(Unit.SECONDS)
                .help(help)
                .labelNames(labels)
                .classicOnly()
                .classicUpperBounds(BOUNDS)
                .withoutExemplars()
                .register(REGISTRY);
    }

    /** Sets what is read for the gauge of that name from now on. NaN tells that it cannot be read. */
    public static void gauge(String name, String help, DoubleSupplier value) {
        gauges(name, help, "", () -> Map.of("", value.getAsDouble()));
    }

    /** Sets what is read for the gauges of that name from now on: label value to number. */
    public static void gauges(
            String name, String help, String label, Supplier<? extends Map<String, ? extends Number>> values) {
        if (READERS.put(name, values) != null) return;
        GaugeWithCallback.Builder gauge = GaugeWithCallback.builder().name(name).help(help);
        if (!label.isEmpty()) gauge.labelNames(label);
        gauge.callback(callback -> READERS.get(name).get().forEach((key, value) -> {
                    String[] labels = label.isEmpty() ? new String[0] : new String[] {key};
                    callback.call(value.doubleValue(), labels);
                }))
                .register(REGISTRY);
    }

    static PrometheusRegistry registry() {
        return REGISTRY;
    }
}
