package synapse.project;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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
import synapse.archive.Digest;
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
public final class IndexSource implements PackageSource {
    private final Function<String, Optional<JsonObject>> index;
    private final Function<String, List<String>> near;
    private final ExecutorService workers;
    private final Map<String, CompletableFuture<Optional<Known>>> packages = new ConcurrentHashMap<>();
    private final Map<String, VersionConstraint> ranges = new ConcurrentHashMap<>();

    /**
     * Makes one.
     *
     * @param index gives the document of {@code GET /index/{name}}; empty if there is no such package
     * @param near gives names of packages that somebody may have meant
     * @param workers run it
     */
    public IndexSource(
            Function<String, Optional<JsonObject>> index,
            Function<String, List<String>> near,
            ExecutorService workers) {
        this.index = index;
        this.near = near;
        this.workers = workers;
    }

    /** A package with what a lock file needs of its versions, by version without build metadata. */
    private record Known(Listing listing, Map<String, JsonObject> versions) {}

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

    /** Returns the row of a version in the index, for one that was found here. */
    public Optional<JsonObject> row(String name, Version version) {
        return get(name).map(known -> known.versions().get(version.key()));
    }

    /** Returns what a lock file keeps of a solution. */
    public List<Lockfile.Release> releases(SortedMap<String, Version> solution) {
        List<Lockfile.Release> releases = new ArrayList<>();
        solution.forEach((name, version) -> releases.add(release(name, version)));
        return releases;
    }

    private Lockfile.Release release(String name, Version version) {
        JsonObject row = row(name, version).orElseThrow();
        SortedMap<PackageName, VersionConstraint> needs = new TreeMap<>();
        for (Requirement requirement : requirements(row)) {
            needs.put(PackageName.of(requirement.name()), requirement.range());
        }
        LockedPackage locked = new LockedPackage(
                PackageName.of(name),
                Version.parse(row.getString("version")),
                Digest.of(row.getString("sha256")),
                needs);
        return new Lockfile.Release(locked, row.getJsonNumber("published_seq").longValueExact());
    }

    private void begin(String name) {
        CompletableFuture<Optional<Known>> unused = ask(name);
    }

    private CompletableFuture<Optional<Known>> ask(String name) {
        return packages.computeIfAbsent(
                name,
                unused -> CompletableFuture.supplyAsync(() -> index.apply(name).map(this::read), workers));
    }

    private Optional<Known> get(String name) {
        try {
            return ask(name).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    private Known read(JsonObject document) {
        Map<String, JsonObject> versions = new HashMap<>();
        List<Release> releases = new ArrayList<>();
        for (JsonValue value : document.getJsonArray("versions")) {
            JsonObject row = value.asJsonObject();
            Version version = Version.parse(row.getString("version"));
            versions.put(version.key(), row);
            releases.add(new Release(version, row.containsKey("yanked"), requirements(row)));
        }
        releases.stream()
                .filter(release -> !release.isYanked())
                .findFirst()
                .ifPresent(newest -> newest.requirements().forEach(needed -> begin(needed.name())));
        return new Known(Listing.of(document.getString("name"), releases), versions);
    }

    private List<Requirement> requirements(JsonObject row) {
        if (!(row.get("dependencies") instanceof JsonObject dependencies)) return List.of();
        List<Requirement> requirements = new ArrayList<>();
        dependencies.forEach((name, range) -> {
            String text = ((JsonString) range).getString();
            requirements.add(new Requirement(name, ranges.computeIfAbsent(text, VersionConstraint::parse)));
        });
        return requirements;
    }
}
