package synapse.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The registry as an operator runs it: a process of the server of this run, a port and a data folder of its own. */
final class RegistryProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Path FOLDERS = Path.of("target", "registries");

    private static final List<String> HEAP = List.of("-Xmx512m");
    private static final List<String> SHORT_LIVED = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

    private static final TestServer SERVER = TestServer.current();

    private final Map<String, String> settings = new TreeMap<>();
    private final Path folder;
    private List<String> javaOptions = SHORT_LIVED;
    private Process process; // null: not started yet

    private RegistryProcess(Path folder) {
        this.folder = folder;
        with("REGISTRY_PORT", Integer.toString(FreePort.find()));
        with("REGISTRY_DATA", folder.resolve("data").toAbsolutePath().toString());
        with("REGISTRY_PASSWORD_ITERATIONS", "1024");
        for (String who : new String[] {"ANONYMOUS", "USER", "PUBLISH", "LOGIN"}) {
            with("REGISTRY_RATE_LIMIT_" + who, "off");
        }
    }

    /** One that is not started yet, with an empty data folder and an empty database. */
    static RegistryProcess on(TestDatabase database) {
        try {
            Files.createDirectories(FOLDERS);
            RegistryProcess registry = new RegistryProcess(Files.createTempDirectory(FOLDERS, database + "-"));
            registry.settings.putAll(database.fresh());
            return registry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One in a folder that may hold the data of an earlier one. */
    static RegistryProcess in(Path folder) {
        return new RegistryProcess(folder);
    }

    RegistryProcess with(String variable, String value) {
        settings.put(variable, value);
        return this;
    }

    RegistryProcess without(String variable) {
        settings.remove(variable);
        return this;
    }

    /** Leaves it to Java how to compile. Others compile quickly and not well: that halves the work of a start. */
    RegistryProcess compiledAsInProduction() {
        javaOptions = HEAP;
        return this;
    }

    /** Gives Java this much memory for its heap, such as {@code 256m}. */
    RegistryProcess withHeap(String size) {
        javaOptions = List.of("-Xmx" + size, "-XX:TieredStopAtLevel=1");
        return this;
    }

    /** Gives Java these options, too. */
    RegistryProcess withJavaOptions(List<String> options) {
        javaOptions = Stream.concat(javaOptions.stream(), options.stream()).toList();
        return this;
    }

    /** Returns the folder of this process, for its log and for what a test adds. */
    Path folder() {
        return folder;
    }

    /** Starts the process and waits until it answers. */
    RegistryProcess start() {
        if (!launches()) {
            kill();
            throw new IllegalStateException("the registry did not start:\n" + log());
        }
        return this;
    }

    /** Starts the process; tells whether the registry answers. Where it does not, the server may go on without it. */
    boolean launches() {
        launch();
        Instant limit = Instant.now().plus(START_LIMIT);
        while (process.isAlive() && Instant.now().isBefore(limit) && !SERVER.hasFailed(log())) {
            if (SERVER.hasStarted(log())) return true;
            Pause.millis(100);
        }
        return false;
    }

    /** Starts the process, and waits for nothing. */
    void begin() {
        launch();
    }

    /** Starts the process, which is expected to end by itself; returns its exit code. */
    int run() {
        launch();
        if (!endsWithin(START_LIMIT)) kill();
        return process.exitValue();
    }

    private void launch() {
        ProcessBuilder builder = SERVER.command(folder, settings, javaOptions);
        builder.environment().keySet().removeIf(name -> name.startsWith("REGISTRY_"));
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the process to end (SIGTERM) and waits for it. */
    void stop() {
        process.destroy();
        if (!endsWithin(STOP_LIMIT)) {
            kill();
            throw new IllegalStateException("the registry did not stop within " + STOP_LIMIT);
        }
    }

    /** Ends the process as a power failure would (SIGKILL). */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly); // the server, if a script started it
        process.destroyForcibly();
        if (!endsWithin(STOP_LIMIT)) throw new IllegalStateException("the process cannot be killed");
    }

    /** Waits for the end of a process that is about to end by itself. */
    void awaitEnd() {
        if (!endsWithin(STOP_LIMIT)) throw new IllegalStateException("the process does not end");
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    private boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Returns the settings, for a command that works on the same registry. */
    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    URI uri() {
        return URI.create("http://localhost:" + port());
    }

    int port() {
        return Integer.parseInt(settings.get("REGISTRY_PORT"));
    }

    Path data() {
        return Path.of(settings.get("REGISTRY_DATA"));
    }

    /** Returns the folder in which the archives are files, also those of a bucket. */
    Path store() {
        String bucket = settings.get("REGISTRY_S3_BUCKET");
        return bucket == null ? data().resolve("packages") : TestBuckets.folder(bucket);
    }

    /** Returns everything that the latest process has printed. */
    String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RegistryClient client() {
        return new RegistryClient(uri());
    }

    /** Returns where the server itself answers for its operator. */
    URI management() {
        return URI.create("http://localhost:" + SERVER.managementPort(port()));
    }

    /** Stops the process, if it still runs, and removes the data; the log stays. */
    @Override
    public void close() {
        try {
            if (process != null && process.isAlive()) stop();
        } finally {
            delete(data());
            delete(store());
        }
    }

    private static void delete(Path tree) {
        if (!Files.exists(tree)) return;
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
