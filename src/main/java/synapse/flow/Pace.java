package synapse.flow;

/**
 * Whether bytes pass fast enough: time is granted for each that passes, and runs out when too few do. Who is fast for a
 * while may be slow for a while after it, but not for longer than the patience.
 */
final class Pace {
    private final double nanosPerByte;
    private final long patienceNanos;
    private long deadlineNanos;

    /**
     * @param slowestRate bytes per second, 0 for any
     * @param graceNanos until then nothing needs to pass
     * @param patienceNanos the longest time without a byte
     */
    Pace(long slowestRate, long graceNanos, long patienceNanos, long nowNanos) {
        nanosPerByte = slowestRate == 0 ? 0 : 1e9 / slowestRate;
        this.patienceNanos = patienceNanos;
        deadlineNanos = nowNanos + graceNanos;
    }

    void passed(long bytes, long nowNanos) {
        long granted = deadlineNanos - nowNanos + (long) (bytes * nanosPerByte);
        deadlineNanos = nowNanos + Math.min(granted, patienceNanos);
    }

    boolean isTooSlow(long nowNanos) {
        return nanosPerByte > 0 && nowNanos - deadlineNanos > 0;
    }
}
