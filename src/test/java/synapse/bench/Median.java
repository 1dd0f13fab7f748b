package synapse.bench;

import java.util.Arrays;

/** The middle of some figures: one bad round does not move it. */
final class Median {
    private Median() {}

    /** Returns the mean of the two in the middle if their number is even. */
    static double of(double... values) {
        if (values.length == 0) return Double.NaN;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
