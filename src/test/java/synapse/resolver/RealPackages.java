package synapse.resolver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import synapse.load.PackageFile;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;
import synapse.wire.Json;

/** The packages of a file of real data, all in memory; equal requirements are one object. */
public final class RealPackages {
    private final Map<String, List<Release>> releases = new HashMap<>();
    private final Map<String, Listing> listings = new HashMap<>();
    private final Map<Requirement, Requirement> requirements = new HashMap<>();
    private final Map<String, VersionConstraint> ranges = new HashMap<>();

    private RealPackages() {}

    /** Reads a file as for {@code load.data}; versions that are none are left out. */
    public static RealPackages read(Path file) {
        RealPackages packages = new RealPackages();
        try (Stream<String> lines = new PackageFile(file).lines()) {
            lines.forEach(packages::add);
        }
        packages.requirements.clear();
        packages.ranges.clear();
        return packages;
    }

    private void add(String line) {
        try {
            JsonNode row = Json.mapper().readTree(line);
            String name = row.path("name").asText();
            List<Release> all = new ArrayList<>();
            for (JsonNode version : row.path("versions")) {
                String text = version.path("version").asText();
                if (Version.isValid(text)) all.add(release(text, version));
            }
            releases.put(name, List.copyOf(all));
            listings.put(name, Listing.of(name, all));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a package: " + line.substring(0, Math.min(80, line.length())), e);
        }
    }

    private Release release(String version, JsonNode row) {
        List<Requirement> needs = new ArrayList<>();
        row.path("dependencies")
                .properties()
                .forEach(field ->
                        needs.add(requirement(field.getKey(), field.getValue().asText())));
        return new Release(Version.parse(version), row.path("yanked").asBoolean(), needs);
    }

    private Requirement requirement(String name, String range) {
        Requirement requirement = new Requirement(name, ranges.computeIfAbsent(range, VersionConstraint::parse));
        return requirements.computeIfAbsent(requirement, same -> same);
    }

    Map<String, List<Release>> releases() {
        return releases;
    }

    /** Returns how many versions there are of all packages. */
    public int versions() {
        return releases.values().stream().mapToInt(List::size).sum();
    }

    public PackageSource source() {
        return names -> {
            Map<String, Listing> found = new HashMap<>();
            for (String name : names) if (listings.containsKey(name)) found.put(name, listings.get(name));
            return found;
        };
    }

    /** Returns the packages that can be installed, those with the most other packages that ever needed them first. */
    public List<String> mostNeeded(int count) {
        Map<String, Set<String>> dependents = new HashMap<>();
        releases.forEach((name, all) -> all.forEach(release -> release.requirements()
                .forEach(needed -> dependents
                        .computeIfAbsent(needed.name(), unused -> new HashSet<>())
                        .add(name))));
        Comparator<String> byDependents = Comparator.comparing(
                name -> -dependents.getOrDefault(name, Set.of()).size());
        return releases.keySet().stream()
                .filter(name -> releases.get(name).stream().anyMatch(release -> !release.isYanked()))
                .sorted(byDependents.thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
    }

    /** Returns the versions of a package that may be chosen, in ascending order. */
    List<Version> versions(String name) {
        return releases.get(name).stream()
                .filter(release -> !release.isYanked())
                .map(Release::version)
                .sorted()
                .toList();
    }
}
