package synapse.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same for many at once. */
final class Parallel {
    /** Downloads at once: enough to hide the network's delay, few enough to be a good guest. */
    static final int DOWNLOADS = 8;

    /** Threads for what only this machine works at. */
    static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private Parallel() {}

    interface Action<T> {
        void accept(T item) throws IOException;
    }

    /** Does it on as many threads as there are processors. */
    static <T> void forEach(Collection<T> items, Action<T> action) throws IOException {
        forEach(items, PROCESSORS, action);
    }

    /** Does it on so many threads; the first failure ends it, and is thrown when all have stopped. */
    static <T> void forEach(Collection<T> items, int threads, Action<T> action) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, Parallel::daemon);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (T item : items) all.add(workers.submit(() -> run(item, action)));
            for (Future<?> one : all) one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) throw failure.getCause();
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            stop(workers);
        }
    }

    private static <T> void run(T item, Action<T> action) {
        try {
            action.accept(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(ExecutorService workers) {
        workers.shutdownNow();
        try {
            workers.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "synapse-worker");
        thread.setDaemon(true);
        return thread;
    }
}
