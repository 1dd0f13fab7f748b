package synapse.semver;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Range of versions as people write it in a manifest, in npm's grammar and with the meaning that node-semver 7 gives it
 * by default (not loose, {@code includePrerelease} off). At most {@value #MAX_LENGTH} characters; a version within it
 * obeys the limits of {@link Version}; white space is that of ASCII. The grammar is in {@code docs/ranges.md}.
 *
 * <p>Two constraints are equal if their texts are.
 */
public final class VersionConstraint {
    /** Greatest length of a range in characters. */
    public static final int MAX_LENGTH = 1024;

    private final String text;
    private final List<List<Bound>> alternatives;

    private VersionConstraint(String text, List<List<Bound>> alternatives) {
        this.text = text;
        this.alternatives = alternatives;
    }

    /**
     * Reads a range, in time linear in its length. The empty text is {@code *}.
     *
     * @throws InvalidConstraintException if {@code text} is longer than 1,024 characters, is no range, or needs a
     *     number beyond {@link Version#MAX_NUMBER} (as {@code ^9007199254740991.0.0} does); carries the offset
     */
    public static VersionConstraint parse(String text) {
        return new VersionConstraint(text, new ConstraintParser(requireNonNull(text, "text")).parse());
    }

    /**
     * Returns whether the range contains {@code version}: all bounds of one alternative admit it, and, if it is a
     * pre-release, one of these bounds is a pre-release of the same major.minor.patch. So {@code >=1.2.3-rc.1} contains
     * {@code 1.2.3-rc.2} but not {@code 1.2.4-rc.1}. Build metadata does not count.
     */
    public boolean satisfiedBy(Version version) {
        for (List<Bound> bounds : alternatives) {
            if (admit(bounds, version)) {
                return true;
            }
        }
        return false;
    }

    private static boolean admit(List<Bound> bounds, Version version) {
        boolean open = !version.isPreRelease();
        for (Bound bound : bounds) {
            if (!bound.admits(version)) {
                return false;
            }
            open |= bound.opensPreReleasesOf(version);
        }
        return open;
    }

    /**
     * Returns the meaning, immutable: at least one alternative, each a list of bounds that all must hold. A list
     * without bounds admits every version that is not a pre-release ({@code *}), and then is the only one; what admits
     * nothing is the one bound {@code <0.0.0-0}. The pre-release rule of {@link #satisfiedBy} applies within each
     * alternative.
     */
    public List<List<Bound>> alternatives() {
        return alternatives;
    }

    /** Returns the text as it was given. */
    public String text() {
        return text;
    }

    /** Returns whether the other is a constraint with the same text. */
    @Override
    public boolean equals(Object other) {
        return other instanceof VersionConstraint constraint && text.equals(constraint.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the text as it was given. */
    @Override
    public String toString() {
        return text;
    }
}
