package synapse.readme;

import java.util.function.LongSupplier;

/** The time for one readme; the clock starts when it is made. Asked at each line, tag and piece of output. */
final class Deadline {
    private final long limitNanos;
    private final LongSupplier nanos;
    private final long start;

    Deadline(long limitNanos, LongSupplier nanos) {
        this.limitNanos = limitNanos;
        this.nanos = nanos;
        start = nanos.getAsLong();
    }

    /** @throws TooCostlyException if the time is over */
    void check() {
        if (nanos.getAsLong() - start > limitNanos) throw new TooCostlyException("it takes too long");
    }
}
