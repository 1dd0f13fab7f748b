package synapse.manifest;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import synapse.semver.VersionConstraint;

/** Ranges by name, as they stand in a lock file: sorted by the text of the name, whatever order they came in. */
final class LockedRanges {
    private LockedRanges() {}

    /** Copies a map; refuses control characters that a range may have but no JSON text of ours. */
    static SortedMap<PackageName, VersionConstraint> sorted(Map<PackageName, VersionConstraint> ranges) {
        ranges.forEach((name, range) -> TextRules.controlIn(range.text()).ifPresent(found -> {
            throw new IllegalArgumentException("the range for " + name + " has " + found);
        }));
        return Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
    }

    static SortedMap<PackageName, VersionConstraint> sorted(Collection<Dependency> dependencies) {
        SortedMap<PackageName, VersionConstraint> ranges = new TreeMap<>();
        dependencies.forEach(dependency -> ranges.put(dependency.name(), dependency.range()));
        return ranges;
    }

    /** Reads one field of an object in a lock file; {@code self} is the canonical name of the package it is about. */
    static SortedMap<PackageName, VersionConstraint> read(
            FieldReader fields, String field, Optional<String> self, FaultList faults) {
        List<Dependency> dependencies = new DependencyReader(field, self, faults).read(fields);
        for (int i = 1; i < dependencies.size(); i++) {
            String name = dependencies.get(i).name().text();
            String before = dependencies.get(i - 1).name().text();
            if (name.compareTo(before) < 0) {
                faults.add(FaultList.pointer(fields.pointer(field), name), "unsorted", unsorted(name, before));
            }
        }
        return sorted(dependencies);
    }

    static String unsorted(String name, String before) {
        return Quoted.of(name) + " must stand before " + Quoted.of(before) + ": names are sorted";
    }
}
