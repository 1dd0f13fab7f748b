package synapse.bench;

/** What one run measured. */
final class Sample {
    private final Latencies latencies = new Latencies();
    private int wrong;
    private int inTime;
    private double seconds = Double.NaN;

    void add(long nanos, boolean right) {
        latencies.add(nanos);
        if (!right) wrong++;
    }

    /** Ends the time that counts for the rate; what is added later counts for the latencies only. */
    void endAfter(double elapsedSeconds) {
        seconds = elapsedSeconds;
        inTime = latencies.count();
    }

    double perSecond() {
        return inTime / seconds;
    }

    /** Returns how many answers were not what they must be. */
    int wrong() {
        return wrong;
    }

    Latencies latencies() {
        return latencies;
    }
}
