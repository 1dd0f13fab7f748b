package synapse.semver;

/** Turns one partial version into bounds, by the operator before it, as node-semver's {@code Range} class does. */
final class Expansion {
    private static final String LOWEST = "-0"; // the lowest pre-release, so that x.y.z-0 is below all of x.y.z

    private final ConstraintText source;
    private final int at;
    private final BoundSet bounds;
    private final int precision;
    private final long major;
    private final long minor;
    private final long patch;
    private final String tag;

    /** Prepares the expansion of the partial version that begins at an index of {@code source}. */
    Expansion(ConstraintText source, int at, Partial partial, BoundSet bounds) {
        if (partial.end() - partial.start() > Version.MAX_LENGTH) {
            throw source.refusal(at, "a version has at most " + Version.MAX_LENGTH + " characters");
        }
        this.source = source;
        this.at = at;
        this.bounds = bounds;
        this.precision = partial.precision();
        this.major = precision > 0 ? partial.major() : 0;
        this.minor = precision > 1 ? partial.minor() : 0;
        this.patch = precision > 2 ? partial.patch() : 0;
        this.tag = precision > 2 ? partial.tag() : "";
    }

    /** Adds {@code ^}: the leftmost number that is not 0 stays. */
    void caret() {
        int leftmost = major != 0 ? 1 : minor != 0 ? 2 : 3;
        keep(Math.min(leftmost, precision));
    }

    /** Adds {@code ~}: the minor number stays, or the major one if it stands alone. */
    void tilde() {
        keep(Math.min(2, precision));
    }

    /** Adds a version without operator: all numbers that are written stay. */
    void exactly() {
        if (precision == 3) {
            bounds.add(Operator.EQUAL, floor(tag));
        } else {
            keep(precision);
        }
    }

    /** Adds {@code >}: {@code >1.2} begins at 1.3.0. */
    void greater() {
        switch (precision) {
            case 0 -> bounds.addNothing();
            case 3 -> bounds.add(Operator.GREATER, floor(tag));
            default -> bounds.add(Operator.GREATER_OR_EQUAL, next(precision, ""));
        }
    }

    /** Adds {@code >=}. {@code >=0.0.0} is no bound but {@code *}; {@code >=v0.0.0} is one, as in node-semver. */
    void atLeast(boolean writtenWithV) {
        boolean zero = major == 0 && minor == 0 && patch == 0 && tag.isEmpty();
        if (!zero || (precision == 3 && writtenWithV)) {
            bounds.add(Operator.GREATER_OR_EQUAL, floor(tag));
        }
    }

    /** Adds {@code <}: {@code <1.2} ends before 1.2.0 and its pre-releases. */
    void less() {
        if (precision == 0) {
            bounds.addNothing();
        } else {
            bounds.add(Operator.LESS, floor(precision == 3 ? tag : LOWEST));
        }
    }

    /** Adds {@code <=}: {@code <=1.2} ends before 1.3.0 and its pre-releases. */
    void atMost() {
        if (precision == 3) {
            bounds.add(Operator.LESS_OR_EQUAL, floor(tag));
        } else if (precision > 0) {
            bounds.add(Operator.LESS, next(precision, LOWEST));
        }
    }

    private void keep(int numbers) {
        if (numbers > 0) {
            atLeast(false);
            bounds.add(Operator.LESS, next(numbers, LOWEST));
        }
    }

    private Version floor(String suffix) {
        return version(major, minor, patch, suffix);
    }

    /** Returns the first version that differs in the first {@code kept} numbers. */
    private Version next(int kept, String suffix) {
        return switch (kept) {
            case 1 -> version(major + 1, 0, 0, suffix);
            case 2 -> version(major, minor + 1, 0, suffix);
            default -> version(major, minor, patch + 1, suffix);
        };
    }

    private Version version(long first, long second, long third, String suffix) {
        if (Math.max(first, Math.max(second, third)) > Version.MAX_NUMBER) {
            throw source.refusal(at, "its bounds need a number greater than " + Version.MAX_NUMBER);
        }
        return Version.parse(first + "." + second + "." + third + suffix);
    }
}
