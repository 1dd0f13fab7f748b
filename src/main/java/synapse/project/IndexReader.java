package synapse.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import synapse.archive.Digest;
import synapse.manifest.PackageName;
import synapse.problem.RegistryException;
import synapse.remote.Document;
import synapse.resolver.Requirement;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** Reads documents of {@code GET /index/{name}}: nothing in them is believed that cannot be. */
public final class IndexReader {
    private final Map<String, VersionConstraint> ranges = new ConcurrentHashMap<>(); // many versions have the same ones

    /** @throws synapse.remote.Failure if it is not what a registry says of this package */
    public IndexPackage read(String name, Document document) {
        String found = document.text("name");
        if (!found.equals(name)) throw document.wrong("it is of " + found + ", not of " + name);
        SortedMap<Version, IndexRow> rows = new TreeMap<>(Comparator.reverseOrder());
        for (Document part : document.objects("versions")) {
            IndexRow row = row(part);
            if (rows.put(row.version(), row) != null) throw part.wrong(part.place() + " is there twice");
        }
        return new IndexPackage(rows, document.json());
    }

    private IndexRow row(Document row) {
        try {
            return new IndexRow(
                    Version.parse(row.text("version")),
                    Digest.of(row.text("sha256")),
                    row.number("published_seq"),
                    requirements(row.object("dependencies")),
                    row.json());
        } catch (RegistryException e) {
            throw row.wrong(row.place() + ": " + e.getMessage());
        }
    }

    private List<Requirement> requirements(Document dependencies) {
        List<Requirement> requirements = new ArrayList<>(dependencies.json().size());
        for (String name : dependencies.json().keySet()) {
            String range = dependencies.text(name);
            requirements.add(new Requirement(
                    PackageName.of(name).text(), ranges.computeIfAbsent(range, VersionConstraint::parse)));
        }
        return requirements;
    }
}
