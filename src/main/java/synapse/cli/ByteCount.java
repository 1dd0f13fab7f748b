package synapse.cli;

import java.util.Locale;

/** Sizes for people: {@code 312 B}, {@code 1.2 kB}, {@code 3.4 MB}. */
final class ByteCount {
    private static final int THOUSAND = 1000;

    private ByteCount() {}

    static String of(long bytes) {
        if (bytes < THOUSAND) return bytes + " B";
        double amount = (double) bytes / THOUSAND;
        for (String unit : new String[] {"kB", "MB"}) {
            if (amount < THOUSAND - 0.05) return String.format(Locale.ROOT, "%.1f %s", amount, unit);
            amount /= THOUSAND;
        }
        return String.format(Locale.ROOT, "%.1f GB", amount);
    }
}
