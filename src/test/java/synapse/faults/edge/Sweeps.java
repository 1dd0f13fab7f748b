package synapse.faults.edge;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The sweeper in a loop: once its timer has called it, it goes on and on until it is told to stop. */
public final class Sweeps {
    private static final long PAUSE_MILLIS = 2;
    private static final AtomicBoolean WANTED = new AtomicBoolean();
    private static final AtomicBoolean RUNNING = new AtomicBoolean();
    private static final AtomicInteger ROUNDS = new AtomicInteger();

    private Sweeps() {}

    static void want(boolean on) {
        WANTED.set(on);
    }

    static int rounds() {
        return ROUNDS.get();
    }

    /** The sweeper has swept. */
    public static void done(Object sweeper) {
        if (!WANTED.get() || !RUNNING.compareAndSet(false, true)) return; // or this is a round of the loop
        try {
            while (WANTED.get()) {
                Losing.call(sweeper, "sweep");
                ROUNDS.incrementAndGet();
                Losing.pause(PAUSE_MILLIS);
            }
        } finally {
            RUNNING.set(false);
        }
    }
}
