package synapse.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import synapse.catalog.SearchRow;

/**
 * Searches over HTTP in registries of their own with more and more packages: every query is another one. Verdaccio is asked where it
 * has the same packages.
 *
 * @param folder for data and logs
 * @param sizes how many packages
 */
record SearchBench(BenchOptions options, Optional<Publisher> verdaccio, Path folder, List<Integer> sizes) {
    static final String ROWS = "searches, ";

    private static final int QUERIES = 2_000; // of each kind
    private static final int FEW = 2;
    private static final int MANY = 16;
    private static final int VERDACCIO_SIZE = 1_000;
    private static final Duration INDEXING_LIMIT = Duration.ofMinutes(3);
    private static final Duration VERDACCIO_ROUND = Duration.ofSeconds(20);

    void measure(Results results) throws IOException, InterruptedException {
        for (int size : sizes) {
            List<SearchRow> packages = new SearchPackages().first(size);
            Map<String, List<String>> queries = SearchQueries.of(packages, QUERIES);
            RegistryServer installation =
                    new RegistryServer(options.jar(), options.java(), folder.resolve("search-" + size));
            installation.start().close();
            SearchTables.fill(installation.folder().resolve("data"), packages);
            try (Server registry = installation.start()) {
                awaitIndex(registry, packages);
                measure(registry, queries, size, results);
            }
            if (size == VERDACCIO_SIZE && verdaccio.isPresent()) compare(packages, queries, results);
        }
    }

    private void measure(Server registry, Map<String, List<String>> queries, int size, Results results)
            throws IOException {
        List<String> searches = new ArrayList<>();
        List<String> beginnings = new ArrayList<>();
        queries.forEach((kind, all) -> (kind.startsWith(SearchQueries.SUGGEST) ? beginnings : searches).addAll(all));
        Supplier<Target> search = targets(registry, "/api/v1/search?q=", searches);
        warmUp(search);
        for (Map.Entry<String, List<String>> each : queries.entrySet()) {
            boolean suggests = each.getKey().startsWith(SearchQueries.SUGGEST);
            String path = suggests ? "/api/v1/search/suggest?q=" : "/api/v1/search?q=";
            rounds(each.getKey(), targets(registry, path, each.getValue()), FEW, size, results);
        }
        rounds("all kinds", search, FEW, size, results);
        rounds("all kinds", search, MANY, size, results);
        rounds("suggestions", targets(registry, "/api/v1/search/suggest?q=", beginnings), MANY, size, results);
    }

    private void warmUp(Supplier<Target> targets) throws IOException {
        new LoadGenerator(MANY).run(targets, options.warmUp());
    }

    private void rounds(String kind, Supplier<Target> targets, int connections, int size, Results results)
            throws IOException {
        LoadGenerator generator = new LoadGenerator(connections);
        List<Sample> samples = new ArrayList<>();
        generator.run(targets, Duration.ofSeconds(1));
        for (int round = 0; round < options.rounds(); round++) samples.add(generator.run(targets, options.round()));
        results.add(Measurement.concurrent(row(kind, connections, size), Server.REGISTRY, samples));
    }

    private static String row(String kind, int connections, int size) {
        return ROWS + "%,d packages: %s, %d connections".formatted(size, kind, connections);
    }

    /** Gives Verdaccio the same packages, and asks it the same; it has no operators, and answers many queries a second in no case. */
    private void compare(List<SearchRow> packages, Map<String, List<String>> queries, Results results)
            throws IOException, InterruptedException {
        VerdaccioPublisher publisher = (VerdaccioPublisher) verdaccio.orElseThrow();
        for (SearchRow each : packages) {
            var manifest = BenchArchive.manifest(each.name(), "1.0.0").put("description", each.description());
            each.keywords().forEach(manifest.putArray("keywords")::add);
            publisher.publish(manifest, new byte[] {1});
        }
        Supplier<Target> targets = targets(publisher.server(), "/-/v1/search?size=20&text=", queries.get("one word"));
        Sample sample = new LoadGenerator(FEW).run(targets, VERDACCIO_ROUND);
        results.add(Measurement.concurrent(
                row("one word", FEW, VERDACCIO_SIZE), publisher.server().name(), List.of(sample)));
    }

    private static Supplier<Target> targets(Server server, String path, List<String> queries) {
        List<Target> targets = new ArrayList<>();
        for (String each : queries) {
            String whole = path + URLEncoder.encode(each, UTF_8);
            targets.add(new Target(server.address(), whole, Map.of(), 200, Target.ANY_LENGTH));
        }
        Collections.shuffle(targets, new Random(1));
        int[] next = {0};
        return () -> targets.get(next[0]++ % targets.size());
    }

    /** Waits until the index finds the last package. */
    private static void awaitIndex(Server registry, List<SearchRow> packages) throws IOException, InterruptedException {
        String last = packages.get(packages.size() - 1).name();
        long limit = System.nanoTime() + INDEXING_LIMIT.toNanos();
        while (!isFound(registry, last)) {
            if (System.nanoTime() > limit) throw new IOException("the index is not made after " + INDEXING_LIMIT);
            Thread.sleep(200);
        }
    }

    private static boolean isFound(Server registry, String name) throws IOException, InterruptedException {
        JsonNode page = Http.JSON.readTree(Http.sendWell(Http.request(registry.uri("/api/v1/search?limit=1&q=" + name))
                        .build())
                .body());
        return page.path("notes").isEmpty()
                && page.at("/results/0/name").asText().equals(name);
    }
}
