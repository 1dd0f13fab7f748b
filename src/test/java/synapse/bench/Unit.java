package synapse.bench;

import java.util.Locale;

/** What a result is counted in, and whether more of it is better. */
enum Unit {
    PER_SECOND(true, "/s"),
    MILLIS(false, " ms"),
    SECONDS(false, " s"),
    MIB(false, " MiB"),
    TIMES(false, " x"),
    COUNT(true, "");

    private final boolean moreIsBetter;
    private final String suffix;

    Unit(boolean moreIsBetter, String suffix) {
        this.moreIsBetter = moreIsBetter;
        this.suffix = suffix;
    }

    /** Returns how many times better {@code ours} is: over 1 we are, under 1 they are. */
    double advantage(double ours, double theirs) {
        return moreIsBetter ? ours / theirs : theirs / ours;
    }

    String format(double value) {
        return number(value) + suffix;
    }

    /** Returns two significant digits or more: {@code 31,900}, {@code 87.2}, {@code 8.41}. */
    static String number(double value) {
        String pattern = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : value >= 0.1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
