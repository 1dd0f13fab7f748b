package synapse.resolver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import synapse.semver.Bound;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/**
 * A package with all its versions, prepared for resolving: versions stand in ascending order and are numbered from 1,
 * number 0 stands for "not installed"; sets of versions are bits. To be shared by many resolutions: what is worked out
 * on the way is kept, and is the same whoever works it out.
 */
public final class Listing {
    /** The number that stands for "not installed". */
    static final int ABSENT = 0;

    private final String name;
    private final boolean isKnown;
    private final Release[] releases;
    private final List<List<Dependency>> dependencies;
    private final Map<VersionConstraint, long[]> needed = new ConcurrentHashMap<>(2);

    private Listing(String name, Release[] releases, boolean isKnown) {
        this.name = name;
        this.isKnown = isKnown;
        this.releases = releases;
        this.dependencies = group(releases);
    }

    /** Makes a listing of versions in any order, of which no two differ only in build metadata. */
    public static Listing of(String name, Collection<Release> releases) {
        Release[] sorted = releases.toArray(Release[]::new);
        Arrays.sort(sorted, Comparator.comparing(Release::version));
        return new Listing(name, sorted, true);
    }

    /** Returns a package that does not exist: no range finds a version of it. */
    static Listing missing(String name) {
        return new Listing(name, new Release[0], false);
    }

    public String name() {
        return name;
    }

    /** Tells whether there is such a package. */
    boolean isKnown() {
        return isKnown;
    }

    /** Returns the highest release that is not yanked; if there is none, the highest pre-release that is not. */
    public Optional<Version> latest() {
        return highest(false).or(() -> highest(true));
    }

    private Optional<Version> highest(boolean isPreRelease) {
        for (int i = releases.length - 1; i >= 0; i--) {
            Version version = releases[i].version();
            if (!releases[i].isYanked() && version.isPreRelease() == isPreRelease) return Optional.of(version);
        }
        return Optional.empty();
    }

    /** Returns how many numbers there are: one more than versions. */
    int size() {
        return releases.length + 1;
    }

    /** Returns the version of that number, 1 or more. */
    public Release release(int number) {
        return releases[number - 1];
    }

    Version version(int number) {
        return release(number).version();
    }

    /** Returns what a version needs, by name: in which order a manifest has it makes no difference. */
    List<Dependency> dependencies(int number) {
        return dependencies.get(number - 1);
    }

    /** Returns the number of a version; 0 if there is none, build metadata does not count. */
    public int number(Version version) {
        int at = below(version, false);
        boolean isThere = at < releases.length && releases[at].version().compareTo(version) == 0;
        return isThere ? at + 1 : ABSENT;
    }

    /** Returns the versions within the range; not to be changed. */
    long[] matching(VersionConstraint range) {
        long[] known = needed.get(range);
        return known == null ? match(range) : known;
    }

    /** Does the same for a range that a version of some package has, and keeps it: of those there is an end. */
    long[] matchingNeeded(VersionConstraint range) {
        long[] known = needed.get(range); // takes no lock
        return known == null ? needed.computeIfAbsent(range, this::match) : known;
    }

    /** Returns the yanked versions but one, which may be null. */
    long[] yankedBut(Version locked) {
        long[] found = Bits.none(size());
        for (int i = 0; i < releases.length; i++) {
            boolean kept = locked != null && releases[i].version().compareTo(locked) == 0;
            if (releases[i].isYanked() && !kept) Bits.set(found, i + 1);
        }
        return found;
    }

    /** Finds each alternative's ends by halving: there are ranges by thousands where there are versions by thousands. */
    private long[] match(VersionConstraint range) {
        long[] found = Bits.none(size());
        for (List<Bound> bounds : range.alternatives()) {
            int from = 0;
            int to = releases.length;
            for (Bound bound : bounds) {
                int above = below(bound.version(), true);
                int at = below(bound.version(), false);
                switch (bound.operator()) {
                    case LESS -> to = Math.min(to, at);
                    case LESS_OR_EQUAL -> to = Math.min(to, above);
                    case GREATER_OR_EQUAL -> from = Math.max(from, at);
                    case GREATER -> from = Math.max(from, above);
                    case EQUAL -> {
                        from = Math.max(from, at);
                        to = Math.min(to, above);
                    }
                }
            }
            for (int i = from; i < to; i++) {
                Version version = releases[i].version();
                if (!version.isPreRelease() || range.satisfiedBy(version)) Bits.set(found, i + 1);
            }
        }
        return found;
    }

    /** Returns how many versions are below one, or not above it. */
    private int below(Version version, boolean orEqual) {
        int low = 0;
        int high = releases.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = releases[middle].version().compareTo(version);
            if (order < 0 || (orEqual && order == 0)) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Finds for each requirement all versions that have the very same: what follows from it follows for all of them. */
    private static List<List<Dependency>> group(Release[] releases) {
        Map<Requirement, Dependency> groups = new HashMap<>();
        Map<List<Requirement>, List<Dependency>> lists = new HashMap<>(); // of neighbours they are often the same
        List<List<Dependency>> all = new ArrayList<>(releases.length);
        for (int i = 0; i < releases.length; i++) {
            List<Dependency> own = lists.computeIfAbsent(
                    releases[i].requirements(),
                    requirements -> requirements.stream()
                            .map(requirement -> groups.computeIfAbsent(
                                    requirement, needed -> new Dependency(needed, Bits.none(releases.length + 1))))
                            .sorted(Comparator.comparing(
                                    needed -> needed.requirement().name()))
                            .toList());
            for (Dependency group : own) Bits.set(group.dependents(), i + 1);
            all.add(own);
        }
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return name;
    }
}
