package synapse.bench;

/** Latencies in milliseconds; not numbers where none were measured. */
record Percentiles(double p50, double p90, double p99, double max) {
    static final Percentiles NONE = new Percentiles(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    static Percentiles of(Latencies latencies) {
        return new Percentiles(
                latencies.percentileMillis(50),
                latencies.percentileMillis(90),
                latencies.percentileMillis(99),
                latencies.maxMillis());
    }
}
