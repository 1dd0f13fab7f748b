package synapse.project;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** A package as a registry's index tells of it. */
public final class IndexPackage {
    private final SortedMap<Version, IndexRow> rows;
    private final JsonObject json;

    /** @param rows the highest first */
    IndexPackage(SortedMap<Version, IndexRow> rows, JsonObject json) {
        this.rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        this.json = json;
    }

    /** Returns all that the registry says of it. */
    public JsonObject json() {
        return json;
    }

    /** Tells whether all of it is deprecated, whatever the version. */
    public boolean isDeprecated() {
        return json.getString("status", "").equals("deprecated");
    }

    /** Returns all versions, the highest first. */
    Collection<IndexRow> rows() {
        return rows.values();
    }

    /** Returns the row of a version; empty if it was never published, or deleted. */
    public Optional<IndexRow> row(Version version) {
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
        return rows.values().stream()
                .filter(row -> !row.isYanked())
                .map(IndexRow::version)
                .toList();
    }
}
