package synapse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import synapse.catalog.SearchRow;
import synapse.search.SearchIndex;
import synapse.search.SearchQuestion;
import synapse.search.SearchSettings;
import synapse.search.Sort;

/** Measures the search index alone, without HTTP, as it grows: how long it takes to build, its files, and each kind of query. */
public final class SearchEngineBench {
    static final String ROWS = "search-engine";

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 60_000, 100_000);
    private static final int BATCH = 5_000;
    private static final int QUERIES = 400;
    private static final int MOST_WARM_UPS = 3;
    private static final String ENGINE = "engine";

    private final Results results;

    SearchEngineBench(Results results) {
        this.results = results;
    }

    /** Runs it alone; takes nothing. */
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("search-engine");
        new SearchEngineBench(new Results()).measure(folder);
        Folder.delete(folder);
    }

    void measure(Path folder) throws IOException {
        for (int size : SIZES) measure(folder.resolve("index-" + size), size);
    }

    private void measure(Path folder, int size) throws IOException {
        List<SearchRow> packages = new SearchPackages().first(size);
        try (SearchIndex index = SearchIndex.open(folder, SearchSettings.standard())) {
            long began = System.nanoTime();
            for (int i = 0; i < size; i += BATCH) {
                index.apply(packages.subList(i, Math.min(size, i + BATCH)), List.of(), i);
            }
            index.commit();
            add("build", size, Unit.SECONDS, (System.nanoTime() - began) / 1e9);
            add("files", size, Unit.MIB, bytes(folder) / 1048576.0);
            for (var each : SearchQueries.of(packages, QUERIES).entrySet())
                queries(index, each.getKey(), each.getValue(), size);
        }
    }

    private void queries(SearchIndex index, String kind, List<String> queries, int size) {
        Latencies latencies = new Latencies();
        for (int round = 0; round <= MOST_WARM_UPS; round++) {
            latencies = new Latencies();
            for (String each : queries) {
                long began = System.nanoTime();
                if (kind.startsWith(SearchQueries.SUGGEST)) index.suggest(each, 10);
                else index.search(new SearchQuestion(each, null, null, Sort.RELEVANCE, null, 20, false));
                latencies.add(System.nanoTime() - began);
            }
        }
        Measurement measured = Measurement.sequential(row(kind, size), ENGINE, latencies);
        System.err.printf(
                "%-40s p99 %.2f ms, max %.2f ms%n",
                row(kind, size), measured.percentiles().p99(), latencies.maxMillis());
        results.add(measured);
    }

    private void add(String what, int size, Unit unit, double value) {
        results.add(Measurement.of(row(what, size), ENGINE, unit, value));
    }

    private static String row(String what, int size) {
        return "%s, %,d: %s".formatted(ROWS, size, what);
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
