package synapse.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import synapse.load.CatalogTables;
import synapse.load.PackageFile;
import synapse.load.SourcePackage;

/**
 * Resolves projects in a registry of its own that has all packages of the file, and with the resolver alone.
 *
 * @param rounds how often all projects are resolved by one client, and by each of several
 */
record ResolveBench(RegistryServer installation, Path file, int clients, int rounds) {
    private static final int ROOTS = 200;
    private static final int ROOTS_OF_ONE = 1_000;
    private static final int WARM_UPS = 10;
    private static final String ONE = "resolve, one after the other";

    void measure(Results results) throws IOException, InterruptedException {
        List<SourcePackage> universe;
        try (Stream<SourcePackage> all = new PackageFile(file).first(Long.MAX_VALUE)) {
            universe = all.toList();
        }
        List<ObjectNode> roots = ResolveRoots.of(universe, ROOTS);
        fill(universe);
        try (Server registry = installation.start()) {
            measure(registry, roots, results);
            compare(registry, roots, ResolveRoots.ofOne(universe, ROOTS_OF_ONE), results);
        }
        ResolverAlone alone = new ResolverAlone(universe);
        Latencies latencies = new Latencies();
        for (int round = 0; round < WARM_UPS + rounds; round++) {
            for (ObjectNode root : roots) {
                long nanos = alone.time(root);
                if (round >= WARM_UPS) latencies.add(nanos);
            }
        }
        results.add(Measurement.sequential(ONE, ResolverAlone.NAME, latencies));
    }

    /** Starts the registry once, for it makes its tables itself. */
    private void fill(List<SourcePackage> universe) throws IOException, InterruptedException {
        installation.start().close();
        String url =
                "jdbc:h2:file:" + installation.folder().resolve("data/registry").toAbsolutePath();
        try (CatalogTables tables = new CatalogTables(DriverManager.getConnection(url, "sa", ""))) {
            tables.add(universe.stream());
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void measure(Server registry, List<ObjectNode> roots, Results results)
            throws IOException, InterruptedException {
        double before = heapMib(registry);
        double first = resolve(registry, roots.get(0)) / 1e6;
        results.add(Measurement.of("resolve, the first after a start", registry.name(), Unit.MILLIS, first));
        for (int i = 0; i < WARM_UPS; i++) atOnce(registry, roots);
        results.add(
                Measurement.of("resolve, heap of the index", registry.name(), Unit.MIB, heapMib(registry) - before));
        Latencies latencies = new Latencies();
        for (int round = 0; round < rounds; round++) {
            for (ObjectNode root : roots) latencies.add(resolve(registry, root));
        }
        results.add(Measurement.sequential(ONE, registry.name(), latencies));
        List<Sample> samples = new ArrayList<>();
        for (int round = 0; round < rounds; round++) samples.add(atOnce(registry, roots));
        results.add(Measurement.concurrent("resolve, " + clients + " at once", registry.name(), samples));
    }

    private static void compare(Server registry, List<ObjectNode> roots, List<ObjectNode> ofOne, Results results)
            throws IOException, InterruptedException {
        SameLocks locks = new SameLocks(registry);
        double same = locks.compare(roots) + locks.compare(ofOne);
        results.add(Measurement.of("resolve, the same lock file by the client", registry.name(), Unit.COUNT, same));
    }

    private Sample atOnce(Server registry, List<ObjectNode> roots) throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(clients);
        try {
            long began = System.nanoTime();
            List<Future<Long>> running = new ArrayList<>();
            for (ObjectNode root : roots) running.add(executor.submit(() -> resolve(registry, root)));
            Sample sample = new Sample();
            for (Future<Long> each : running) sample.add(each.get(), true);
            sample.endAfter((System.nanoTime() - began) / 1e9);
            return sample;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    /** Returns how long it took, in nanoseconds; a lock file and an explanation are both answers. */
    private static long resolve(Server registry, ObjectNode root) throws IOException, InterruptedException {
        HttpRequest request =
                Http.json(registry.uri("/api/v1/resolve"), "POST", root).build();
        long began = System.nanoTime();
        int status = Http.send(request).statusCode();
        long nanos = System.nanoTime() - began;
        if (status == 200 || status == 409) return nanos;
        throw new IOException("resolve: " + status);
    }

    /** Returns what is used after a garbage collection. */
    private static double heapMib(Server registry) throws IOException, InterruptedException {
        registry.process().collectGarbage();
        HttpRequest request = Http.request(registry.uri("/metrics")).build();
        String metrics = new String(Http.sendWell(request).body(), UTF_8);
        return metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))) / (1 << 20))
                .sum();
    }
}
