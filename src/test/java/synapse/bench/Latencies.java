package synapse.bench;

import java.util.Arrays;

/** Every latency of a run, in nanoseconds: percentiles are exact, of what was measured and nothing else. */
final class Latencies {
    private long[] nanos = new long[1024];
    private int count;
    private boolean sorted = true;

    void add(long latency) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * nanos.length);
        nanos[count++] = latency;
        sorted = false;
    }

    int count() {
        return count;
    }

    /** Returns the smallest latency that {@code percent} per cent of all do not exceed (nearest rank), in milliseconds. */
    double percentileMillis(double percent) {
        if (count == 0) return Double.NaN;
        if (!sorted) Arrays.sort(nanos, 0, count);
        sorted = true;
        int rank = (int) Math.ceil(percent / 100 * count);
        return nanos[Math.max(rank, 1) - 1] / 1e6;
    }

    double maxMillis() {
        return percentileMillis(100);
    }
}
