package synapse.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import synapse.semver.Bound;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** Finds out why no version is within a range, and what comes nearest. */
final class Lacks {
    private static final int MOST_NAMES = 3; // looked for in one explanation: each may mean a walk through all names

    private final PackageSource source;
    private final Map<String, List<String>> similar = new HashMap<>();

    Lacks(PackageSource source) {
        this.source = source;
    }

    Optional<Lack> of(Listing listing, VersionConstraint range) {
        if (!listing.isKnown()) return Optional.of(new Lack(Lack.Kind.NO_SUCH_PACKAGE, similar(listing.name())));
        if (!Bits.isEmpty(listing.matching(range))) return Optional.empty();
        if (listing.size() == 1) return Optional.of(new Lack(Lack.Kind.NO_VERSION, List.of()));
        return Optional.of(preRelease(listing, range)
                .map(found -> new Lack(Lack.Kind.ONLY_PRE_RELEASES, List.of(found.key())))
                .orElseGet(() -> new Lack(Lack.Kind.NO_SUCH_VERSION, nearest(listing, range))));
    }

    private List<String> similar(String name) {
        if (similar.size() == MOST_NAMES && !similar.containsKey(name)) return List.of();
        return similar.computeIfAbsent(name, source::similar);
    }

    /** Returns the newest pre-release of a release that the range would contain; not a yanked one. */
    static Optional<Version> preRelease(Listing listing, VersionConstraint range) {
        return IntStream.iterate(listing.size() - 1, number -> number > 0, number -> number - 1)
                .mapToObj(listing::release)
                .filter(release -> !release.isYanked() && release.version().isPreRelease())
                .map(Release::version)
                .filter(version -> range.satisfiedBy(core(version)))
                .findFirst();
    }

    private static Version core(Version preRelease) {
        return Version.parse(preRelease.key().substring(0, preRelease.key().indexOf('-')));
    }

    /** Returns the last version before the range and the first behind it; yanked ones do not count. */
    private static List<String> nearest(Listing listing, VersionConstraint range) {
        List<Version> bounds = range.alternatives().stream()
                .flatMap(List::stream)
                .map(Bound::version)
                .sorted()
                .toList();
        Version before = null;
        Version behind = null;
        for (int number = 1; number < listing.size(); number++) {
            Version version = listing.version(number);
            if (listing.release(number).isYanked() || bounds.isEmpty()) continue;
            if (version.compareTo(bounds.get(0)) < 0) before = version;
            if (behind == null && version.compareTo(bounds.get(bounds.size() - 1)) >= 0) behind = version;
        }
        List<String> nearest = new ArrayList<>();
        if (before != null) nearest.add(before.key());
        if (behind != null) nearest.add(behind.key());
        return nearest;
    }
}
