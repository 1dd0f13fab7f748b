package synapse.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import synapse.manifest.Dependency;
import synapse.manifest.Lockfile;
import synapse.manifest.Manifest;
import synapse.manifest.PackageName;
import synapse.remote.Failure;
import synapse.resolver.Preference;
import synapse.resolver.Question;
import synapse.resolver.Requirement;
import synapse.resolver.Resolver;
import synapse.resolver.RootRequirement;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** Makes lock files of manifests; the registry's {@code POST /resolve} makes the same, byte for byte. */
public final class Resolution {
    /** Most steps, about ten seconds' worth. */
    private static final long BUDGET = 20_000_000;

    private final RegistryIndex index;

    public Resolution(RegistryIndex index) {
        this.index = index;
    }

    /**
     * Resolves what a manifest asks for.
     *
     * @param kept versions to keep where they still do
     * @throws synapse.resolver.UnsolvableException if nothing fits together
     * @throws synapse.resolver.TooHardException if there is no answer within the budget
     */
    public Lockfile of(Manifest manifest, Map<PackageName, Version> kept, Preference preference) {
        List<RootRequirement> root = new ArrayList<>();
        add(root, manifest.dependencies(), ManifestFile.DEPENDENCIES);
        add(root, manifest.devDependencies(), ManifestFile.DEV_DEPENDENCIES);
        Map<String, Version> locked = new HashMap<>();
        kept.forEach((name, version) -> locked.put(name.text(), version));
        SortedMap<String, Version> solution = Resolver.resolve(new Question(root, locked, preference, BUDGET), index);
        try {
            return Lockfile.of(
                    ranges(manifest.dependencies()), ranges(manifest.devDependencies()), index.releases(solution));
        } catch (IllegalArgumentException e) { // two spellings of one package, or thousands of packages
            throw new Failure(Failure.DATA, "this cannot be locked: " + e.getMessage(), e);
        }
    }

    private static void add(List<RootRequirement> root, List<Dependency> dependencies, String field) {
        for (Dependency needed : dependencies) {
            root.add(new RootRequirement(new Requirement(needed.name().text(), needed.range()), field));
        }
    }

    /** Tells whether the lock file is of just these dependencies. */
    public static boolean isOf(Manifest manifest, Lockfile lock) {
        return lock.dependencies().equals(ranges(manifest.dependencies()))
                && lock.devDependencies().equals(ranges(manifest.devDependencies()));
    }

    private static SortedMap<PackageName, VersionConstraint> ranges(List<Dependency> dependencies) {
        SortedMap<PackageName, VersionConstraint> ranges = new TreeMap<>();
        dependencies.forEach(needed -> ranges.put(needed.name(), needed.range()));
        return ranges;
    }
}
