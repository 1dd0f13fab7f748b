package synapse.journal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Reads the journal for one follower, from its own position on; a failure pauses this follower and no other. */
final class FollowerLoop implements Runnable {
    private static final Logger LOG = System.getLogger(FollowerLoop.class.getName());
    private static final int BATCH = 200;
    private static final long LONGEST_PAUSE_MILLIS = 250;

    private final Follower follower;
    private final JournalService journal;
    private final Signal wake;
    private final Signal progress;
    private final AtomicLong position;
    private volatile boolean running = true;
    private volatile long readNanos = System.nanoTime();
    private boolean failing;

    FollowerLoop(Follower follower, JournalService journal, Signal wake, Signal progress, long start) {
        this.follower = follower;
        this.journal = journal;
        this.wake = wake;
        this.progress = progress;
        position = new AtomicLong(start);
    }

    String name() {
        return follower.name();
    }

    /** Returns the number of the last entry that the follower has taken in. */
    long position() {
        return position.get();
    }

    /** Tells whether the journal was read and taken in within that time. */
    boolean isFresh(long maxAgeMillis) {
        return System.nanoTime() - readNanos < maxAgeMillis * 1_000_000;
    }

    void stop() {
        running = false;
    }

    @Override
    public void run() {
        while (running && !Thread.currentThread().isInterrupted()) {
            long seen = wake.count();
            boolean more = step();
            if (!more && running) wake.awaitMoreThan(seen, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Takes in one batch; true if there may be more at once. */
    private boolean step() {
        long before = position.get();
        try {
            List<JournalEntry> entries = journal.entries(before, BATCH);
            follower.apply(entries, position::set);
            if (failing) LOG.log(Level.INFO, () -> "Follower %s goes on".formatted(follower.name()));
            failing = false;
            readNanos = System.nanoTime();
            return !entries.isEmpty();
        } catch (RuntimeException
                | Error e) { // whatever it is: a follower that ended would leave its cache stale for ever
            if (!failing && running) {
                LOG.log(
                        Level.WARNING,
                        () -> "Follower %s stands at %d: %s"
                                .formatted(follower.name(), position.get(), e.getMessage()));
            }
            failing = true;
            return false;
        } finally {
            if (position.get() > before) progress.raise();
        }
    }
}
