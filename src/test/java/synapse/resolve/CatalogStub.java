package synapse.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import synapse.catalog.IndexPage;
import synapse.catalog.IndexRow;
import synapse.catalog.IndexService;
import synapse.catalog.VersionState;
import synapse.manifest.PackageName;

/** A catalog in memory, of packages with canonical names; counts how often it is asked. */
class CatalogStub extends IndexService {
    final AtomicInteger reads = new AtomicInteger();
    final AtomicLong seq = new AtomicLong();
    private final Map<String, List<IndexRow>> packages = new LinkedHashMap<>();

    /** Publishes a version and returns the number of its journal entry. */
    synchronized long publish(String name, String version, String dependenciesJson) {
        long published = seq.incrementAndGet();
        List<IndexRow> rows = new ArrayList<>();
        packages.getOrDefault(name, List.of()).forEach(row -> rows.add(withLastSeq(row, published)));
        String digest = "%064x".formatted(published);
        rows.add(new IndexRow(name, published, version, digest, published, VersionState.PUBLISHED, dependenciesJson));
        packages.put(name, rows);
        return published;
    }

    private static IndexRow withLastSeq(IndexRow row, long lastSeq) {
        return new IndexRow(
                row.name(),
                lastSeq,
                row.version(),
                row.checksum(),
                row.publishedSeq(),
                row.state(),
                row.dependenciesJson());
    }

    @Override
    public synchronized List<IndexRow> find(List<String> canonicalNames) {
        reads.incrementAndGet();
        List<IndexRow> found = new ArrayList<>();
        packages.forEach((name, rows) -> {
            if (canonicalNames.contains(PackageName.of(name).canonical())) found.addAll(rows);
        });
        return found;
    }

    @Override
    public synchronized IndexPage after(String cursor, int count) {
        List<String> names = packages.keySet().stream()
                .filter(name -> name.compareTo(cursor) > 0)
                .sorted()
                .limit(count)
                .toList();
        List<IndexRow> rows =
                names.stream().flatMap(name -> packages.get(name).stream()).toList();
        return new IndexPage(rows, names.size() < count ? "" : names.get(names.size() - 1));
    }

    @Override
    public synchronized List<String> names(int limit) {
        reads.incrementAndGet();
        return packages.keySet().stream().limit(limit).toList();
    }
}
