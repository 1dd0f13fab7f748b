package synapse.manifest;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.semver.InvalidVersionException;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/**
 * What somebody wants resolved, sorted by name, so that the order in which it came makes no difference.
 *
 * @param dependencies ranges by name
 * @param devDependencies likewise
 * @param locked versions to be kept if they still do
 */
public record Wanted(
        SortedMap<PackageName, VersionConstraint> dependencies,
        SortedMap<PackageName, VersionConstraint> devDependencies,
        SortedMap<PackageName, Version> locked) {
    private static final int MAX_FAULTS = 100;

    /** Takes what was read or made already. */
    public Wanted {
        dependencies = LockedRanges.sorted(dependencies);
        devDependencies = LockedRanges.sorted(devDependencies);
        locked = Collections.unmodifiableSortedMap(new TreeMap<>(locked));
    }

    /**
     * Reads texts by name, as a manifest and a lock file have them.
     *
     * @param others what else is wrong with the input
     * @throws RegistryException {@link ProblemType#VALIDATION_FAILED} with every fault, at most 100, below
     *     {@code /dependencies}, {@code /dev_dependencies} and {@code /locked}
     */
    public static Wanted parse(
            Map<String, String> dependencies,
            Map<String, String> devDependencies,
            Map<String, String> locked,
            List<Fault> others) {
        FaultList faults = new FaultList(MAX_FAULTS);
        var needed = ranges("dependencies", dependencies, faults);
        var neededToDevelop = ranges("dev_dependencies", devDependencies, faults);
        var kept = locked(locked, faults);
        others.forEach(faults::add);
        if (faults.isEmpty()) return new Wanted(needed, neededToDevelop, kept);
        throw new RegistryException(
                ProblemType.VALIDATION_FAILED,
                "this cannot be resolved as it is written; see \"errors\" for every fault",
                faults.toList());
    }

    private static SortedMap<PackageName, VersionConstraint> ranges(
            String field, Map<String, String> texts, FaultList faults) {
        if (!areFew(field, texts, DependencyReader.MAX_DEPENDENCIES, faults)) return new TreeMap<>();
        List<Dependency> read = new DependencyReader(field, Optional.empty(), faults).read(texts);
        return LockedRanges.sorted(faults.isEmpty() ? read : List.of());
    }

    private static SortedMap<PackageName, Version> locked(Map<String, String> texts, FaultList faults) {
        SortedMap<PackageName, Version> locked = new TreeMap<>();
        if (!areFew("locked", texts, Lockfile.MAX_PACKAGES, faults)) return locked;
        texts.forEach((name, version) -> {
            String pointer = FaultList.pointer("/locked", name);
            try {
                locked.put(PackageName.of(name), Version.parse(version));
            } catch (InvalidNameException wrong) {
                faults.add(pointer, "invalid-name", wrong.getMessage());
            } catch (InvalidVersionException wrong) {
                faults.add(pointer, "invalid-version", wrong.getMessage());
            }
        });
        return locked;
    }

    private static boolean areFew(String field, Map<String, String> texts, int most, FaultList faults) {
        if (texts.size() <= most) return true;
        String count = texts.size() + " entries; at most " + most + " are allowed";
        faults.add('/' + field, "too-many", '"' + field + "\" has " + count);
        return false;
    }
}
