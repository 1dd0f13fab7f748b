package synapse.move;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A few threads that do the same with each of a list, for a store over a network takes its time for each. */
final class Crew {
    static final int WORKERS = 4;
    private static final long BEAT_MILLIS = 1000;

    private final ExecutorService executor;
    private final Beat beat;

    Crew(ExecutorService executor, Beat beat) {
        this.executor = executor;
        this.beat = beat;
    }

    /** Told once a second or more. */
    @FunctionalInterface
    interface Beat {
        /** @throws IOException if the work must end */
        void strike() throws IOException;
    }

    /** What is done with each. */
    @FunctionalInterface
    interface Work<T> {
        void on(T item) throws IOException;
    }

    /** Does it with all of them; when this returns or throws nobody is at work any more. */
    <T> void run(List<T> items, Work<T> work) throws IOException {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean stopped = new AtomicBoolean();
        List<Future<Object>> workers = IntStream.range(0, Math.min(WORKERS, items.size()))
                .mapToObj(number -> executor.submit(() -> {
                    for (int i = next.getAndIncrement(); i < items.size() && !stopped.get(); i = next.getAndIncrement())
                        work.on(items.get(i));
                    return null;
                }))
                .toList();
        IOException failure = null;
        for (Future<Object> worker : workers) {
            try {
                await(worker, failure == null);
            } catch (IOException e) {
                stopped.set(true);
                if (failure == null) failure = e;
                finish(worker);
            }
        }
        if (failure != null) throw failure;
    }

    private void await(Future<Object> worker, boolean beating) throws IOException {
        boolean done = false;
        while (!done) {
            if (beating) beat.strike();
            done = isDoneInAWhile(worker);
        }
    }

    private static boolean isDoneInAWhile(Future<Object> worker) throws IOException {
        try {
            worker.get(BEAT_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server is stopping");
        }
    }

    /** Waits for a worker that has been told to stop; how it ends does not matter any more. */
    private static void finish(Future<Object> worker) throws InterruptedIOException {
        try {
            worker.get();
        } catch (ExecutionException e) {
            return;
        } catch (InterruptedException e) {
            worker.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server is stopping");
        }
    }
}
