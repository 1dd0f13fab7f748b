package synapse.semver;

import static synapse.semver.Neighbours.LEAST_PRE_RELEASE;
import static synapse.semver.Neighbours.LEAST_RELEASE;

import java.util.List;

/**
 * A set of versions, exact under npm's rule for pre-releases, and closed under union, intersection and complement.
 *
 * <p>Under that rule a range is no interval of the order of versions: {@code >=1.2.0-rc.1} has 1.2.0-rc.2 and 1.3.0 but not
 * 1.3.0-rc.1. Among releases alone it is one, though, and so it is among pre-releases alone; hence two parts, which no
 * operation mixes. Between two versions of one kind the next one of the kind is always known, so each part is a list of
 * half-open intervals that has one form only, and sets are equal if they have the same members.
 *
 * <p>Members are versions without build metadata. Immutable; operations take time linear in the number of intervals.
 */
public final class VersionSet {
    /** No version. */
    public static final VersionSet NONE = new VersionSet(Cuts.NONE, Cuts.NONE);

    /** Every version, pre-releases included, which no range says. */
    public static final VersionSet ALL = new VersionSet(Cuts.from(LEAST_RELEASE), Cuts.from(LEAST_PRE_RELEASE));

    private final Cuts releases;
    private final Cuts preReleases;

    private VersionSet(Cuts releases, Cuts preReleases) {
        this.releases = releases;
        this.preReleases = preReleases;
    }

    /** Returns exactly the versions that satisfy the constraint. */
    public static VersionSet of(VersionConstraint constraint) {
        return ofAny(constraint.alternatives());
    }

    /** Joins halves, so that hundreds of alternatives are not gone through once for each of them. */
    private static VersionSet ofAny(List<List<Bound>> alternatives) {
        int size = alternatives.size();
        if (size == 1) return ofAll(alternatives.get(0));
        return ofAny(alternatives.subList(0, size / 2)).union(ofAny(alternatives.subList(size / 2, size)));
    }

    /** Returns the set of one version. */
    public static VersionSet of(Version version) {
        return version.isPreRelease()
                ? new VersionSet(Cuts.NONE, Spans.preReleases(Operator.EQUAL, version))
                : new VersionSet(Spans.releases(Operator.EQUAL, version), Cuts.NONE);
    }

    private static VersionSet ofAll(List<Bound> bounds) {
        VersionSet all = ALL;
        Cuts opened = Cuts.NONE;
        for (Bound bound : bounds) {
            all = all.intersection(new VersionSet(
                    Spans.releases(bound.operator(), bound.version()),
                    Spans.preReleases(bound.operator(), bound.version())));
            if (bound.version().isPreRelease()) opened = opened.union(Spans.preReleasesOfCore(bound.version()));
        }
        return new VersionSet(all.releases, all.preReleases.intersection(opened));
    }

    public boolean isEmpty() {
        return releases.isEmpty() && preReleases.isEmpty();
    }

    /** Returns a member, which may be longer than versions may be; null if there is none. */
    Version witness() {
        return releases.isEmpty() ? preReleases.first() : releases.first();
    }

    /** Returns whether the version is a member; its build metadata does not count. */
    public boolean contains(Version version) {
        return (version.isPreRelease() ? preReleases : releases).contains(version);
    }

    public VersionSet union(VersionSet other) {
        return new VersionSet(releases.union(other.releases), preReleases.union(other.preReleases));
    }

    public VersionSet intersection(VersionSet other) {
        return new VersionSet(releases.intersection(other.releases), preReleases.intersection(other.preReleases));
    }

    /** Returns all versions that are no members. */
    public VersionSet complement() {
        return new VersionSet(releases.complement(LEAST_RELEASE), preReleases.complement(LEAST_PRE_RELEASE));
    }

    public boolean isSubsetOf(VersionSet other) {
        return intersection(other).equals(this);
    }

    public boolean isDisjointFrom(VersionSet other) {
        return intersection(other).isEmpty();
    }

    /** Returns whether the other has the same members, however they were written. */
    @Override
    public boolean equals(Object other) {
        return other instanceof VersionSet same
                && releases.equals(same.releases)
                && preReleases.equals(same.preReleases);
    }

    @Override
    public int hashCode() {
        return 31 * releases.hashCode() + preReleases.hashCode();
    }

    /** Returns the intervals of releases, a bar, those of pre-releases: for people who look for a fault. */
    @Override
    public String toString() {
        return releases + " | " + preReleases;
    }
}
