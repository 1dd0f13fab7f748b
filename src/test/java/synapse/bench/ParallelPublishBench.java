package synapse.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Publishes archives of 10 kB, several at once, each to a package of its own; the servers take turns.
 *
 * @param publishes how many of each publisher are timed in all
 */
record ParallelPublishBench(List<Publisher> publishers, int publishes, int clients) {
    private static final int TURNS = 3;

    void measure(Results results) throws IOException, InterruptedException {
        int each = Math.max(1, publishes / TURNS / clients);
        Map<Publisher, List<Sample>> samples = new LinkedHashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            for (Publisher publisher : publishers) {
                samples.computeIfAbsent(publisher, key -> new ArrayList<>())
                        .add(turn(publisher, 1 + turn * each, each));
            }
        }
        samples.forEach((publisher, all) -> results.add(Measurement.concurrent(
                "publish, " + clients + " at once", publisher.server().name(), all)));
    }

    private Sample turn(Publisher publisher, int first, int count) throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(clients);
        try {
            Sample sample = new Sample();
            long began = System.nanoTime();
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                String name = "bench-at-once-" + i;
                running.add(executor.submit(() -> publish(publisher, name, first, count)));
            }
            for (Future<long[]> each : running) {
                for (long nanos : each.get()) sample.add(nanos, true);
            }
            sample.endAfter((System.nanoTime() - began) / 1e9);
            return sample;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private static long[] publish(Publisher publisher, String name, int first, int count)
            throws IOException, InterruptedException {
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) nanos[i] = publisher.publish(name, first + i);
        return nanos;
    }
}
