package synapse.project;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** A package as a registry's {@code GET /index/{name}} tells of it. */
public final class IndexPackage {
    private final boolean isDeprecated;
    private final SortedMap<Version, JsonObject> rows = new TreeMap<>(Comparator.reverseOrder());

    public IndexPackage(JsonObject document) {
        isDeprecated = document.getString("status", "").equals("deprecated");
        for (JsonValue row : document.getJsonArray("versions")) {
            rows.put(Version.parse(row.asJsonObject().getString("version")), row.asJsonObject());
        }
    }

    /** Tells whether all of it is deprecated, whatever the version. */
    public boolean isDeprecated() {
        return isDeprecated;
    }

    /** Returns the row of a version; empty if it was never published, or deleted. */
    public Optional<JsonObject> row(Version version) {
        return Optional.ofNullable(rows.get(version));
    }

    /** Returns the highest stable version that is not yanked, else the highest pre-release that is not. */
    public Optional<Version> latest() {
        List<Version> offered = offered();
        return offered.stream()
                .filter(version -> !version.isPreRelease())
                .findFirst()
                .or(() -> offered.stream().findFirst());
    }

    /** Returns the highest version that is not yanked and within all the ranges. */
    public Optional<Version> highest(Collection<VersionConstraint> ranges) {
        return offered().stream()
                .filter(version -> ranges.stream().allMatch(range -> range.satisfiedBy(version)))
                .findFirst();
    }

    private List<Version> offered() {
        return rows.entrySet().stream()
                .filter(row -> !row.getValue().containsKey("yanked"))
                .map(row -> row.getKey())
                .toList();
    }
}
