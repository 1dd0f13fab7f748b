package synapse.semver;

/** Reads {@code 1.2.3 - 2.3}: from the first version to the second, both included, as far as they are written. */
final class HyphenRange {
    private static final String BAD_PREFIX = "before a full version in a hyphen range stands at most one \"v\"";

    private static final String SEPARATOR = " - ";

    private final ConstraintText source;
    private final String text;

    private HyphenRange(ConstraintText source) {
        this.source = source;
        this.text = source.substring(0, source.length());
    }

    /** Adds both bounds and returns true if the alternative is a hyphen range; else leaves {@code bounds} alone. */
    static boolean read(ConstraintText source, BoundSet bounds) {
        return new HyphenRange(source).readInto(bounds);
    }

    private boolean readInto(BoundSet bounds) {
        int lowFrom = skipSpace(0);
        Partial low = Partial.read(text, prefixEnd(lowFrom));
        if (low.isMissing() || !text.startsWith(SEPARATOR, low.end())) {
            return false;
        }
        int highFrom = low.end() + SEPARATOR.length();
        Partial high = Partial.read(text, prefixEnd(highFrom));
        if (high.isMissing() || skipSpace(high.end()) < text.length()) {
            return false;
        }
        checkPrefix(low, lowFrom);
        if (high.tag().isEmpty()) {
            checkPrefix(high, highFrom);
        }
        new Expansion(source, low.start(), low, bounds).atLeast(text.startsWith("v", low.start() - 1));
        new Expansion(source, high.start(), high, bounds).atMost();
        return true;
    }

    private int skipSpace(int from) {
        return text.startsWith(" ", from) ? from + 1 : from;
    }

    /** Returns the end of {@code v}, {@code =} and spaces, which before a partial version mean nothing. */
    private int prefixEnd(int from) {
        int at = from;
        while (at < text.length() && "v= ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private void checkPrefix(Partial partial, int from) {
        int at = skipSpace(from);
        boolean good = at >= partial.start() || (at + 1 == partial.start() && text.charAt(at) == 'v');
        if (partial.precision() == 3 && !good) {
            throw source.refusal(at, BAD_PREFIX);
        }
    }
}
