package synapse.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import synapse.catalog.IndexRow;
import synapse.resolver.Release;
import synapse.resolver.Requirement;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** Makes packages of rows; versions, names, ranges and whole lists of requirements that are equal become one object. */
final class ReleaseReader {
    private final Shared<Version> versions = new Shared<>(15, Version::parse);
    private final Shared<String> names = new Shared<>(16, name -> name);
    private final Shared<VersionConstraint> ranges = new Shared<>(15, VersionConstraint::parse);
    private final Shared<Requirement> requirements = new Shared<>(16, this::requirement);
    private final Shared<List<Requirement>> lists = new Shared<>(14, this::requirements);

    /** Returns the packages that the rows are of, by name. */
    Map<String, IndexedPackage> packages(List<IndexRow> rows) {
        Map<String, List<IndexRow>> byName = new HashMap<>();
        for (IndexRow row : rows) {
            byName.computeIfAbsent(row.name(), missing -> new ArrayList<>()).add(row);
        }
        Map<String, IndexedPackage> packages = new HashMap<>();
        byName.forEach((name, own) -> packages.put(names.of(name), indexed(names.of(name), own)));
        return packages;
    }

    private List<Requirement> requirements(String json) {
        List<Requirement> read = IndexRow.ranges(json).entrySet().stream()
                .map(entry -> requirements.of(entry.getKey() + ' ' + entry.getValue()))
                .toList();
        return List.copyOf(read); // toList may hold null, and then Release would copy it each time
    }

    /** @param text name, blank and range: a name has no blank */
    private Requirement requirement(String text) {
        int blank = text.indexOf(' ');
        return new Requirement(names.of(text.substring(0, blank)), ranges.of(text.substring(blank + 1)));
    }

    private IndexedPackage indexed(String name, List<IndexRow> rows) {
        List<IndexedPackage.Row> read = new ArrayList<>();
        for (IndexRow row : rows) {
            if (row.isDeleted()) continue; // a package without versions is one all the same
            Release release = new Release(versions.of(row.version()), row.isYanked(), lists.of(row.dependenciesJson()));
            read.add(new IndexedPackage.Row(release, row.checksum(), row.publishedSeq()));
        }
        return IndexedPackage.of(name, rows.get(0).lastSeq(), read);
    }
}
