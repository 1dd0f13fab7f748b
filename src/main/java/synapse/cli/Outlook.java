package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import synapse.manifest.LockedPackage;
import synapse.project.IndexPackage;
import synapse.project.IndexRow;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/**
 * A locked version, and what there is instead.
 *
 * @param wanted highest version within all ranges that hold now; the locked one if there is none
 * @param latest of the package; the locked one if there is none
 * @param row of the locked version in the index; an empty object if it was deleted
 */
record Outlook(LockedPackage locked, Version wanted, Version latest, JsonObject row, boolean isWholeDeprecated) {
    static Outlook of(LockedPackage locked, Optional<IndexPackage> found, LockedProject project) {
        Version current = locked.version();
        List<VersionConstraint> ranges = new ArrayList<>();
        project.range(locked.name()).ifPresent(ranges::add);
        project.graph()
                .dependents(locked.name())
                .forEach(other -> ranges.add(other.dependencies().get(locked.name())));
        return new Outlook(
                locked,
                found.flatMap(known -> known.highest(ranges)).orElse(current),
                found.flatMap(IndexPackage::latest).orElse(current),
                found.flatMap(known -> known.row(current)).map(IndexRow::json).orElse(JsonObject.EMPTY_JSON_OBJECT),
                found.map(IndexPackage::isDeprecated).orElse(false));
    }

    /** Tells whether there is something newer. */
    boolean isOld() {
        return wanted.compareTo(locked.version()) > 0 || latest.compareTo(locked.version()) > 0;
    }

    /** Tells whether it should not be used any more, whatever there is instead. */
    boolean isBad() {
        return row.isEmpty() || isWholeDeprecated || row.containsKey("yanked") || row.containsKey("deprecated");
    }

    /** Returns what is said of it: yanked, deprecated, deleted. */
    String notice() {
        if (row.isEmpty()) return "deleted";
        String notice = Notice.in(row);
        if (!isWholeDeprecated) return notice;
        return notice.isEmpty() ? "package deprecated" : notice + " / package deprecated";
    }

    JsonObject json(String kind) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", locked.name().text())
                .add("current", locked.version().text())
                .add("wanted", wanted.text())
                .add("latest", latest.text())
                .add("kind", kind);
        for (String field : List.of("yanked", "deprecated")) {
            if (row.containsKey(field)) json.add(field, row.get(field));
        }
        if (isWholeDeprecated) json.add("package_deprecated", true);
        if (row.isEmpty()) json.add("deleted", true);
        return json.build();
    }
}
