package synapse.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import synapse.semver.VersionConstraint;

/**
 * What a {@code synapse.lock} says: what the project asked for, and the one version of every package that answers it.
 * It holds no host and no time, so that the same answer is the same file everywhere.
 *
 * @param dependencies ranges of the project's manifest by name, sorted
 * @param devDependencies likewise, for those who work on the project
 * @param seq highest {@code published_seq} among the locked versions, 0 to 2<sup>53</sup> - 1
 * @param packages what is locked, sorted by name; no package twice, in any spelling
 */
public record Lockfile(
        SortedMap<PackageName, VersionConstraint> dependencies,
        SortedMap<PackageName, VersionConstraint> devDependencies,
        long seq,
        List<LockedPackage> packages) {
    /** Name of the file, beside {@code synapse.json}. */
    public static final String FILE_NAME = "synapse.lock";

    /** Version of the format, the only one there is. */
    public static final int FORMAT = 1;

    /** Most packages of one file. */
    public static final int MAX_PACKAGES = 10_000;

    /** Greatest {@code seq}: what every reader of JSON numbers keeps exactly. */
    public static final long MAX_SEQ = (1L << 53) - 1;

    /**
     * Takes the parts in any order and sorts them.
     *
     * @throws IllegalArgumentException if a package is there twice, or one of the limits is exceeded
     */
    public Lockfile {
        dependencies = LockedRanges.sorted(dependencies);
        devDependencies = LockedRanges.sorted(devDependencies);
        packages = sorted(packages);
        if (seq < 0 || seq > MAX_SEQ) {
            throw new IllegalArgumentException("seq " + seq + " is not within 0 and " + MAX_SEQ);
        }
    }

    /** Makes the lock file of a solution: whoever found it, the same versions give the same file. */
    public static Lockfile of(
            SortedMap<PackageName, VersionConstraint> dependencies,
            SortedMap<PackageName, VersionConstraint> devDependencies,
            Collection<Release> solution) {
        long seq = solution.stream().mapToLong(Release::publishedSeq).max().orElse(0);
        List<LockedPackage> packages = solution.stream().map(Release::locked).toList();
        return new Lockfile(dependencies, devDependencies, seq, packages);
    }

    /**
     * A version as an index tells of it.
     *
     * @param publishedSeq number of the journal entry that published it
     */
    public record Release(LockedPackage locked, long publishedSeq) {}

    private static List<LockedPackage> sorted(Collection<LockedPackage> packages) {
        if (packages.size() > MAX_PACKAGES) {
            throw new IllegalArgumentException(packages.size() + " packages; at most " + MAX_PACKAGES + " are locked");
        }
        Set<String> names = new HashSet<>();
        for (LockedPackage locked : packages) {
            if (!names.add(locked.name().canonical())) {
                throw new IllegalArgumentException(locked.name() + " is locked twice");
            }
        }
        List<LockedPackage> sorted = new ArrayList<>(packages);
        sorted.sort(Comparator.comparing(LockedPackage::name));
        return List.copyOf(sorted);
    }
}
