package synapse.semver;

import static java.util.Objects.requireNonNull;

/**
 * One comparison with a version, to which every range comes down: {@code ^1.2.3} is {@code >=1.2.3} and
 * {@code <2.0.0-0}.
 *
 * @param operator how a version must relate to the bound
 * @param version the bound
 */
public record Bound(Operator operator, Version version) {
    /** Bound that no version meets: {@code 0.0.0-0} is the lowest of all. */
    static final Bound NOTHING = new Bound(Operator.LESS, Version.parse("0.0.0-0"));

    public Bound {
        requireNonNull(operator, "operator");
        requireNonNull(version, "version");
    }

    /** Returns whether {@code candidate} is on the right side, by precedence alone (SemVer 2.0.0, item 11). */
    public boolean admits(Version candidate) {
        return operator.admits(candidate.compareTo(version));
    }

    /** Returns whether the bound is itself a pre-release of the same major.minor.patch, and so lets pre-releases in. */
    boolean opensPreReleasesOf(Version candidate) {
        return version.isPreRelease() && version.hasSameCoreAs(candidate);
    }

    /** Returns the bound as it is written: {@code >=1.2.3}, or {@code 1.2.3} for equality. */
    @Override
    public String toString() {
        return operator == Operator.EQUAL ? version.text() : operator.symbol() + version;
    }
}
