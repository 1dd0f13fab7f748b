package synapse.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import synapse.manifest.LockedPackage;
import synapse.manifest.Lockfile;
import synapse.manifest.PackageName;
import synapse.resolver.Listing;
import synapse.resolver.PackageSource;
import synapse.resolver.Release;
import synapse.resolver.Requirement;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/**
 * Packages as a registry's index has them, each asked for once. What the newest version of one needs is asked for before
 * the resolver comes to it.
 */
public final class RegistryIndex implements PackageSource {
    private final Function<String, Optional<IndexPackage>> index;
    private final Function<String, List<String>> near;
    private final ExecutorService workers;
    private final Map<String, CompletableFuture<Optional<Known>>> packages = new ConcurrentHashMap<>();

    /**
     * Makes one.
     *
     * @param index gives a package; empty if there is none of that name
     * @param near gives names of packages that somebody may have meant
     * @param workers run it
     */
    public RegistryIndex(
            Function<String, Optional<IndexPackage>> index,
            Function<String, List<String>> near,
            ExecutorService workers) {
        this.index = index;
        this.near = near;
        this.workers = workers;
    }

    /** A package with what the resolver makes of it. */
    private record Known(IndexPackage found, Listing listing) {}

    @Override
    public Map<String, Listing> find(Set<String> names) {
        names.forEach(this::begin);
        Map<String, Listing> found = new HashMap<>();
        for (String name : names) get(name).ifPresent(known -> found.put(name, known.listing()));
        return found;
    }

    @Override
    public List<String> similar(String name) {
        return near.apply(name);
    }

    /** Returns versions of a package, whatever they are worth. */
    public Optional<Listing> listing(String name) {
        return get(name).map(Known::listing);
    }

    /** Returns the row of a version, if there is one. */
    public Optional<IndexRow> row(String name, Version version) {
        return get(name).flatMap(known -> known.found().row(version));
    }

    /** Returns what a lock file keeps of a solution. */
    public List<Lockfile.Release> releases(SortedMap<String, Version> solution) {
        List<Lockfile.Release> releases = new ArrayList<>();
        solution.forEach(
                (name, version) -> releases.add(release(name, row(name, version).orElseThrow())));
        return releases;
    }

    private static Lockfile.Release release(String name, IndexRow row) {
        SortedMap<PackageName, VersionConstraint> needs = new TreeMap<>();
        for (Requirement requirement : row.requirements()) {
            needs.put(PackageName.of(requirement.name()), requirement.range());
        }
        LockedPackage locked = new LockedPackage(PackageName.of(name), row.version(), row.sha256(), needs);
        return new Lockfile.Release(locked, row.publishedSeq());
    }

    private void begin(String name) {
        CompletableFuture<Optional<Known>> unused = ask(name);
    }

    private CompletableFuture<Optional<Known>> ask(String name) {
        return packages.computeIfAbsent(
                name,
                unused -> CompletableFuture.supplyAsync(
                        () -> index.apply(name).map(found -> know(name, found)), workers));
    }

    private Optional<Known> get(String name) {
        try {
            return ask(name).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    private Known know(String name, IndexPackage found) {
        found.rows().stream()
                .filter(row -> !row.isYanked())
                .findFirst()
                .ifPresent(newest -> newest.requirements().forEach(needed -> begin(needed.name())));
        List<Release> releases = found.rows().stream()
                .map(row -> new Release(row.version(), row.isYanked(), row.requirements()))
                .toList();
        return new Known(found, Listing.of(name, releases));
    }
}
