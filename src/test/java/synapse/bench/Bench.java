package synapse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the packaged registry and its peers: {@code mvn -q -Pbench}. */
public final class Bench {
    private static final int CLIENTS = 8;
    private static final int PARALLEL = 4; // times as many publishes at once as one after the other

    private final BenchOptions options;
    private final Servers servers;
    private final LoadGenerator generator;
    private final Results results = new Results();
    private final List<String> sizes = new ArrayList<>();

    private Bench(BenchOptions options, Servers servers) {
        this.options = options;
        this.servers = servers;
        this.generator = new LoadGenerator(options.connections());
    }

    /** Ends with 1 if an answer was wrong, 64 if the arguments are. */
    public static void main(String... arguments) throws Exception {
        try {
            boolean good = run(BenchOptions.parse(arguments));
            if (!good) Runtime.getRuntime().exit(1);
        } catch (IllegalArgumentException e) {
            System.err.println("error: " + e.getMessage() + "\n" + BenchOptions.USAGE);
            Runtime.getRuntime().exit(64);
        }
    }

    private static boolean run(BenchOptions options) throws IOException, InterruptedException {
        Files.createDirectories(options.out());
        Path folder = Files.createTempDirectory(options.out(), "run-").toAbsolutePath();
        Bench bench;
        try (Servers servers = Servers.start(options, folder)) {
            bench = new Bench(options, servers);
            bench.measure(folder);
        }
        Folder.delete(folder); // kept, with the logs, if anything failed
        System.out.println(bench.report().text());
        return bench.results.areRight();
    }

    /** Returns what is known now. */
    private Report report() {
        return new Report(options, servers.notes(), sizes, results);
    }

    private void measure(Path folder) throws IOException, InterruptedException {
        for (Server each : servers.all()) {
            double seconds = RestartBench.seconds(each.startTime());
            results.add(Measurement.of("start, empty", each.name(), Unit.SECONDS, seconds));
        }
        RealData.of(options).load(servers.registry(), folder, results);
        List<Publisher> publishers = publishers();
        for (Publisher each : publishers) MeasuredPackages.publish(each);
        MeasuredPackages.publishIndex(publishers.get(0));
        if (options.wants(ReadCases.HUGE)) MeasuredPackages.publishHuge(publishers.get(0));
        memory("memory, loaded");
        reads();
        if (options.wants(LimitBench.ROWS)) limits((RegistryPublisher) publishers.get(0));
        writes(publishers);
        if (options.wants("resolve")) resolve(folder);
        if (options.wants("install")) new InstallBench(publishers, folder.resolve("install")).measure(results);
        if (options.wants(SearchBench.ROWS)) search(publishers, folder);
        if (options.wants(SearchEngineBench.ROWS)) new SearchEngineBench(results).measure(folder.resolve("search"));
        memory("memory, after the run");
        if (options.wants("start") && !options.quick()) new RestartBench(generator, servers).measure(results);
        report().write();
    }

    private List<Publisher> publishers() throws IOException, InterruptedException {
        List<Publisher> publishers = new ArrayList<>();
        publishers.add(new RegistryPublisher(servers.registry()));
        var verdaccio = servers.peer(Server.VERDACCIO);
        if (verdaccio.isPresent()) publishers.add(new VerdaccioPublisher(verdaccio.get()));
        return publishers;
    }

    private void reads() throws IOException, InterruptedException {
        ReadBench bench =
                new ReadBench(generator, new WarmUp(generator, options.warmUp()), options.rounds(), options.round());
        for (ReadCase each : ReadCases.of(servers, options.wants(ReadCases.HUGE))) {
            sizes.add(each.sizes());
            if (options.wants(each.what())) bench.measure(each, results);
            if (options.wants("check") && each.what().equals(ReadCases.DOCUMENT)) check(each);
            report().write();
        }
    }

    private void limits(RegistryPublisher publisher) throws IOException, InterruptedException {
        new LimitBench(generator, new WarmUp(generator, options.warmUp()), 3 * options.rounds() + 1, options.round())
                .measure(ReadCases.document(servers.registry()), publisher.apiToken(), results);
    }

    private void check(ReadCase document) throws IOException {
        var wrk = Programs.find("wrk");
        var nginx = servers.peer(Server.NGINX);
        if (wrk.isEmpty() || nginx.isEmpty()) return;
        new WrkCheck(wrk.get(), generator, options.connections(), options.rounds(), options.round())
                .measure(nginx.get(), document.targets().get(Server.NGINX), results);
    }

    private void writes(List<Publisher> publishers) throws IOException, InterruptedException {
        int publishes = options.publishes();
        if (options.wants("publish")) {
            new PublishBench(publishers, publishes, options.many()).measure(results);
            new ParallelPublishBench(publishers, PARALLEL * publishes, CLIENTS).measure(results);
        }
        report().write();
        if (options.wants("login")) new LoginBench(publishers, options.publishes() / 2).measure(results);
    }

    /** Only with real packages: generated ones need each other too little. */
    private void resolve(Path folder) throws IOException, InterruptedException {
        if (options.file().isEmpty()) return;
        RegistryServer installation = new RegistryServer(options.jar(), options.java(), folder.resolve("resolve"));
        new ResolveBench(installation, options.file().get(), CLIENTS, options.rounds()).measure(results);
        report().write();
    }

    private void search(List<Publisher> publishers, Path folder) throws IOException, InterruptedException {
        var verdaccio =
                publishers.stream().filter(VerdaccioPublisher.class::isInstance).findFirst();
        List<Integer> sizes = options.quick() ? List.of(1_000) : List.of(1_000, 60_000, 100_000);
        new SearchBench(options, verdaccio, folder, sizes).measure(results);
        report().write();
    }

    private void memory(String what) throws IOException {
        for (Server each : servers.all()) {
            double mib = each.process().residentKib() / 1024.0;
            if (mib > 0) results.add(Measurement.of(what, each.name(), Unit.MIB, mib));
        }
    }
}
