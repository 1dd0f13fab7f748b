package synapse.audit;

import java.util.concurrent.TimeUnit;

/** So many of something in each second, and how many there were beyond. */
final class Allowance {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int most;
    private long begunNanos;
    private int taken;
    private long skipped;

    /**
     * What became of one.
     * @param skipped how many were not granted before this one, if this is the first of a second
     */
    record Answer(boolean granted, long skipped) {}

    Allowance(int most) {
        this.most = most;
        this.taken = most; // the first begins a second
        this.begunNanos = System.nanoTime() - SECOND;
    }

    /** @param nowNanos of {@link System#nanoTime} */
    synchronized Answer take(long nowNanos) {
        long before = 0;
        if (nowNanos - begunNanos >= SECOND) {
            begunNanos = nowNanos;
            taken = 0;
            before = skipped;
            skipped = 0;
        }
        if (taken == most) {
            skipped++;
            return new Answer(false, before);
        }
        taken++;
        return new Answer(true, before);
    }
}
