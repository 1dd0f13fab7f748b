package synapse.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of a soak; filled by many threads. */
public final class SoakReport {
    private static final int MOST_SAMPLES = 20;

    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private long[] latencies = new long[1 << 16];
    private int count;
    private int failed;

    /** @param failure what was wrong; empty if nothing was */
    synchronized void add(String kind, long nanos, String failure) {
        if (count == latencies.length) latencies = Arrays.copyOf(latencies, 2 * count);
        latencies[count++] = nanos;
        answers.merge(kind, 1, Integer::sum);
        if (failure.isEmpty()) return;
        failed++;
        if (failures.size() < MOST_SAMPLES) failures.add(kind + ": " + failure);
    }

    public synchronized int answered() {
        return count;
    }

    public synchronized int failed() {
        return failed;
    }

    /** Returns the first failures, each with its kind of request. */
    public synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    /** Returns the figures, one a line. */
    synchronized String summary() {
        long[] sorted = Arrays.copyOf(latencies, count);
        Arrays.sort(sorted);
        StringBuilder text =
                new StringBuilder("%d requests, %d failed; p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms%n"
                        .formatted(count, failed, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), at(sorted, 1)));
        answers.forEach((kind, number) -> text.append("  %8d  %s%n".formatted(number, kind)));
        failures.forEach(failure -> text.append("  FAILED ").append(failure).append(System.lineSeparator()));
        return text.toString();
    }

    /** Returns the smallest latency that this share of all does not exceed, in milliseconds. */
    private static double at(long[] sorted, double share) {
        if (sorted.length == 0) return 0;
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
