package synapse.catalog;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import synapse.archive.Digest;
import synapse.manifest.Dependency;
import synapse.manifest.Manifest;
import synapse.readme.Readme;
import synapse.wire.Json;

/**
 * A checked archive that wants to become a version.
 *
 * @param sizeBytes of the archive
 * @param publishedAt whole milliseconds
 */
public record NewVersion(Manifest manifest, Digest digest, long sizeBytes, Readme readme, Instant publishedAt) {
    /** Returns the same with the time at which it is published after all. */
    public NewVersion at(Instant time) {
        return new NewVersion(manifest, digest, sizeBytes, readme, time);
    }

    /** Returns the name and version for people. */
    public String display() {
        return manifest.name() + " " + manifest.version();
    }

    /** Returns the JSON object of the run-time dependencies, in the order of the manifest. */
    String dependenciesJson() {
        Map<String, String> ranges = manifest.dependencies().stream()
                .collect(Collectors.toMap(
                        dependency -> dependency.name().text(),
                        dependency -> dependency.range().text(),
                        (first, second) -> first,
                        java.util.LinkedHashMap::new));
        return Json.text(ranges);
    }

    /** Returns the rows of all dependencies of the version with that id. */
    Stream<VersionDependency> dependenciesOf(long versionId) {
        return Stream.concat(
                manifest.dependencies().stream().map(found -> row(versionId, "run", found)),
                manifest.devDependencies().stream().map(found -> row(versionId, "dev", found)));
    }

    private static VersionDependency row(long versionId, String kind, Dependency dependency) {
        return new VersionDependency(
                versionId,
                kind,
                dependency.name().canonical(),
                dependency.name().text(),
                dependency.range().text());
    }
}
