package synapse.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What a run did; filled by many threads. */
public final class LoadReport {
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final long beganNanos = System.nanoTime();
    private long[] latencies = new long[1024];
    private long packages;
    private long versions;
    private int acknowledged;
    private int earlier;
    private int failed;

    synchronized void addPackage(int versionCount) {
        packages++;
        versions += versionCount;
    }

    /** Counts a version that an earlier run had published. */
    synchronized void addEarlier() {
        earlier++;
    }

    synchronized void addAcknowledged(long nanos) {
        if (acknowledged == latencies.length) latencies = Arrays.copyOf(latencies, 2 * latencies.length);
        latencies[acknowledged++] = nanos;
    }

    /** Counts what the registry refused for good. */
    synchronized void addSkipped(String code) {
        skipped.merge(code, 1, Integer::sum);
    }

    /** Counts an answer that no request should get. */
    synchronized void addFailed() {
        failed++;
    }

    public synchronized int acknowledged() {
        return acknowledged;
    }

    public synchronized Map<String, Integer> skipped() {
        return Map.copyOf(skipped);
    }

    public synchronized int failed() {
        return failed;
    }

    /** Returns the figures of the run up to now, one a line. */
    synchronized String summary(long retries) {
        double seconds = Duration.ofNanos(System.nanoTime() - beganNanos).toMillis() / 1000.0;
        long[] sorted = Arrays.copyOf(latencies, acknowledged);
        Arrays.sort(sorted);
        return """
                packages      %d
                versions      %d
                acknowledged  %d (and %d by earlier runs)
                skipped       %d %s
                failed        %d
                retries       %d
                seconds       %.1f
                versions/s    %.1f
                p50 ms        %.1f
                p99 ms        %.1f""".formatted(
                        packages,
                        versions,
                        acknowledged,
                        earlier,
                        skipped.values().stream().mapToInt(Integer::intValue).sum(),
                        skipped,
                        failed,
                        retries,
                        seconds,
                        acknowledged / seconds,
                        percentileMillis(sorted, 50),
                        percentileMillis(sorted, 99));
    }

    private static double percentileMillis(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) * percent / 100] / 1e6;
    }
}
