package synapse.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Threads that take one item after the other: there are never more items in memory than threads. */
record Workers(int threads) {
    /** The work on one item. */
    @FunctionalInterface
    interface Task<T> {
        void run(T item) throws IOException, InterruptedException;
    }

    /**
     * Works on all items, and closes the stream.
     * @throws IOException if a task failed; then nothing new is begun
     */
    <T> void forEach(Stream<T> items, Task<T> task) throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (items) {
            Queue<T> queue = new Queue<>(items.iterator());
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) running.add(executor.submit(() -> drain(queue, task)));
            for (Future<Void> thread : running) thread.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            executor.shutdownNow();
            executor.awaitTermination(10, TimeUnit.SECONDS);
        }
    }

    private static <T> Void drain(Queue<T> queue, Task<T> task) throws IOException, InterruptedException {
        try {
            for (Optional<T> item = queue.take(); item.isPresent(); item = queue.take()) task.run(item.get());
            return null;
        } catch (IOException | RuntimeException e) {
            queue.close();
            throw e;
        }
    }

    /** An iterator for several threads. */
    private static final class Queue<T> {
        private final Iterator<T> items;
        private boolean closed;

        Queue(Iterator<T> items) {
            this.items = items;
        }

        synchronized Optional<T> take() {
            return !closed && items.hasNext() ? Optional.of(items.next()) : Optional.empty();
        }

        synchronized void close() {
            closed = true;
        }
    }
}
