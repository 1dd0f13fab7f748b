package synapse.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One figure of one server.
 *
 * @param what was measured: the same text at each server
 * @param spread half of the distance between the lowest and the highest round, as a part of the figure; not a number if
 *     there was but one
 * @param wrong how many answers were not what they must be
 */
record Measurement(
        String what, String server, Unit unit, double value, Percentiles percentiles, double spread, int wrong) {
    /** A figure without rounds and latencies. */
    static Measurement of(String what, String server, Unit unit, double value) {
        return new Measurement(what, server, unit, value, Percentiles.NONE, Double.NaN, 0);
    }

    /** Requests one after the other: what counts is the median. */
    static Measurement sequential(String what, String server, Latencies latencies) {
        Percentiles percentiles = Percentiles.of(latencies);
        return new Measurement(what, server, Unit.MILLIS, percentiles.p50(), percentiles, Double.NaN, 0);
    }

    /** Rounds of requests at once: medians of the rounds, but the greatest latency of all. */
    static Measurement concurrent(String what, String server, List<Sample> rounds) {
        double[] rates = values(rounds, Sample::perSecond);
        double rate = Median.of(rates);
        Percentiles percentiles = new Percentiles(
                Median.of(values(rounds, round -> round.latencies().percentileMillis(50))),
                Median.of(values(rounds, round -> round.latencies().percentileMillis(90))),
                Median.of(values(rounds, round -> round.latencies().percentileMillis(99))),
                max(values(rounds, round -> round.latencies().maxMillis())));
        double spread = rounds.size() < 2 ? Double.NaN : (max(rates) - min(rates)) / 2 / rate;
        int wrong = rounds.stream().mapToInt(Sample::wrong).sum();
        return new Measurement(what, server, Unit.PER_SECOND, rate, percentiles, spread, wrong);
    }

    private static double[] values(List<Sample> rounds, ToDoubleFunction<Sample> value) {
        return rounds.stream().mapToDouble(value).toArray();
    }

    private static double max(double... values) {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }

    private static double min(double... values) {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }
}
