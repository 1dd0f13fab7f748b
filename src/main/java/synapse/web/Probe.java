package synapse.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether one part of the registry answers. However many ask, there is one look at a time, and a new one only when the
 * last is too old; a part that has not answered in time counts as down, and nobody waits for it any longer.
 */
final class Probe {
    private static final Logger LOG = System.getLogger(Probe.class.getName());

    private final String part;
    private final Runnable look;
    private final Executor executor;
    private final long freshNanos;
    private final long patienceNanos;
    private CompletableFuture<Boolean> latest; // null: nobody has asked yet
    private long begunNanos;
    private volatile long endedNanos;

    /**
     * Makes a probe; nothing is looked at yet.
     *
     * @param part name for the log
     * @param look returns if the part is up, throws if it is not
     * @param fresh age up to which a result is used again
     * @param patience longest wait for a look, counted from its beginning
     */
    Probe(String part, Runnable look, Executor executor, Duration fresh, Duration patience) {
        this.part = part;
        this.look = look;
        this.executor = executor;
        freshNanos = fresh.toNanos();
        patienceNanos = patience.toNanos();
    }

    /** Begins a look, unless one is under way or fresh; does not wait for it. */
    void begin() {
        var unused = latest();
    }

    private synchronized CompletableFuture<Boolean> latest() {
        boolean stale = latest == null || (latest.isDone() && System.nanoTime() - endedNanos > freshNanos);
        if (stale) {
            begunNanos = System.nanoTime();
            latest = started();
        }
        return latest;
    }

    boolean isUp() {
        CompletableFuture<Boolean> current = latest();
        long leftNanos = patienceNanos - (System.nanoTime() - begun());
        try {
            return current.get(Math.max(0, leftNanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized long begun() {
        return begunNanos;
    }

    private CompletableFuture<Boolean> started() {
        try {
            return CompletableFuture.supplyAsync(this::look, executor);
        } catch (RejectedExecutionException e) {
            endedNanos = System.nanoTime();
            return CompletableFuture.completedFuture(false); // the server has no thread left, or is stopping
        }
    }

    private boolean look() {
        try {
            look.run();
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "Health: " + part + " is down: " + e.getMessage());
            return false;
        } finally {
            endedNanos = System.nanoTime();
        }
    }
}
