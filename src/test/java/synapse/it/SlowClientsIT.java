package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Clients that are slow are nobody's trouble but their own. One registry, stopped by the last test to look at what it keeps. */
@Tag("process") // the database has no part in it: once is enough
@TestMethodOrder(OrderAnnotation.class)
class SlowClientsIT {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int SLOWEST_RATE = 1_000_000; // so that what the sockets hold is soon used up
    private static final PackageBuilder LARGE = aPackage("large").file("data.bin", random(8 << 20));

    private static OwnRegistry own;
    private static RegistryProcess registry;
    private static RegistryClient ada;

    private final List<SlowClient> clients = new ArrayList<>();

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    @BeforeAll
    static void prepare() {
        own = new OwnRegistry(RegistryProcess.on(TestDatabase.H2), Map.of());
        registry = own.process()
                .with("REGISTRY_SLOWEST_RATE", Integer.toString(SLOWEST_RATE))
                .with("REGISTRY_SLOW_GRACE", "PT5S")
                .start();
        ada = registry.client().registered("ada");
        assertThat(ada.publish(LARGE).status()).isEqualTo(201);
    }

    @AfterEach
    void hangUp() {
        clients.forEach(SlowClient::close);
    }

    @AfterAll
    static void stop() {
        own.close();
    }

    private void begin(int count, Supplier<SlowClient> client) {
        for (int i = 0; i < count; i++) clients.add(client.get());
    }

    @Test
    void five_hundred_slow_connections_and_fifty_uploads_keep_nobody_waiting() {
        everything(new TreeMap<>()); // what is done for the first time takes longer
        begin(100, () -> SlowClient.inTheHead(registry.port()));
        begin(150, () -> SlowClient.inTheBody(registry.port()));
        begin(200, () -> SlowClient.inAnAnswer(registry.port(), "/api/v1/packages/large/1.0.0/tarball"));
        begin(50, () -> SlowClient.inAnAnswer(registry.port(), "/cli/synapse.jar"));
        begin(50, () -> {
            SlowClient half = SlowClient.inAnUpload(registry.port(), "/packages/half/1.0.0", 5_000_000, ada.token());
            half.send(random(300_000));
            return half;
        });

        everything(new TreeMap<>()); // 550 connections at once are work, too, until the buffers of the sockets are full
        Map<String, List<Duration>> times = new TreeMap<>();
        for (int i = 0; i < 7; i++) everything(times);

        times.values().forEach(Collections::sort);
        System.out.println("beside 550 slow clients: " + times);
        assertThat(times)
                .allSatisfy((what, took) -> assertThat(took.get(took.size() / 2))
                        .as("median of: " + what) // a busy machine may disturb one of them
                        .isLessThan(LIMIT));
    }

    private static void everything(Map<String, List<Duration>> times) {
        PackageBuilder fresh = aPackage(Unique.name("quick"));
        time(times, "publish", 201, () -> ada.publish(fresh));
        time(times, "document", 200, () -> ada.get("/packages/large"));
        time(times, "not cached", 200, () -> ada.get("/packages/" + fresh.name()));
        time(times, "small archive", 200, () -> ada.tarball(fresh));
        time(times, "large archive", 200, () -> ada.tarball(LARGE));
        time(times, "search", 200, () -> ada.get("/search?q=large"));
        time(times, "login", 200, () -> ada.login("ada", RegistryClient.PASSWORD));
        time(times, "health", 200, () -> ada.get("/health"));
        time(times, "ready", 200, () -> ada.sendToRoot("GET", "/health/ready", BodyPublishers.noBody()));
    }

    private static void time(Map<String, List<Duration>> times, String what, int status, Supplier<Answer> work) {
        long begun = System.nanoTime();
        Answer answer = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(answer.status()).as(what + ": " + answer).isEqualTo(status);
        times.computeIfAbsent(what, any -> new ArrayList<>()).add(took);
    }

    @Test
    void a_body_that_comes_too_slowly_is_refused_and_leaves_nothing() {
        double before = ended("slow_request");
        begin(1, () -> SlowClient.inTheBody(registry.port()));
        begin(1, () -> SlowClient.inAnUpload(registry.port(), "/packages/slow/1.0.0", 5_000_000, ada.token()));
        clients.get(1).send(random(300_000));

        assertThat(clients.get(0).read()).startsWith("HTTP/1.1 408 ").contains("\"code\":\"timed-out\"");
        assertThat(clients.get(1).read()).startsWith("HTTP/1.1 408 ");
        assertThat(spooled()).isZero();
        assertThat(ended("slow_request")).isEqualTo(before + 2);
        assertThat(ada.get("/packages/slow").status()).isEqualTo(404);
    }

    @Test
    void an_answer_that_is_read_too_slowly_is_cut() {
        double before = ended("slow_answer");
        begin(1, () -> SlowClient.inAnAnswer(registry.port(), "/api/v1/packages/large/1.0.0/tarball"));

        for (int i = 0; i < 150 && ended("slow_answer") == before; i++) Pause.millis(100);

        assertThat(ended("slow_answer")).isEqualTo(before + 1);
        assertThat(clients.get(0).readToTheEnd(0)).isLessThan(LARGE.archive().length);
    }

    @Test
    void a_body_that_comes_byte_by_byte_is_taken_in_time() {
        PackageBuilder wanted =
                aPackage(Unique.name("@slow/bytes")).version("1.0.0+b.1").file("data.bin", random(200));
        String path = "/packages/" + wanted.name().replace("/", "%2F") + "/1.0.0+b.1";
        byte[] archive = wanted.archive();
        SlowClient client = SlowClient.inAnUpload(registry.port(), path, archive.length, ada.token());
        clients.add(client);

        for (byte one : archive) {
            client.send(new byte[] {one});
            Pause.millis(1);
        }

        assertThat(client.read()).startsWith("HTTP/1.1 201 ");
        assertThat(ada.tarball(wanted).bytes()).isEqualTo(archive);
    }

    @Test
    void nothing_is_read_of_a_stranger_s_body() {
        SlowClient stranger = SlowClient.inAnUpload(registry.port(), "/packages/x/1.0.0", 5_000_000, "none");
        clients.add(stranger);

        assertThat(stranger.read()).startsWith("HTTP/1.1 401 ");
        assertThat(spooled()).isZero();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void a_stop_waits_for_what_is_in_flight() throws Exception {
        PackageBuilder late = aPackage(Unique.name("late")).file("data.bin", random(100_000));
        byte[] archive = late.archive();
        SlowClient up = SlowClient.inAnUpload(
                registry.port(), "/packages/" + late.name() + "/1.0.0", archive.length, ada.token());
        SlowClient down = SlowClient.inAnAnswer(registry.port(), "/api/v1/packages/large/1.0.0/tarball");
        clients.addAll(List.of(up, down));
        up.send(Arrays.copyOf(archive, 50_000));
        Pause.millis(300);

        CompletableFuture<Void> stop = CompletableFuture.runAsync(registry::stop);
        Pause.millis(700);
        CompletableFuture<Long> received = CompletableFuture.supplyAsync(() -> down.readToTheEnd(1));
        up.send(Arrays.copyOfRange(archive, 50_000, archive.length));

        assertThat(up.read()).startsWith("HTTP/1.1 201 ");
        assertThat(received.get()).isGreaterThan(LARGE.archive().length);
        stop.get();
        try (Connection database = own.openDatabase()) {
            String key = "SELECT v.tarball_path FROM package_versions v JOIN packages p ON p.id = v.package_id"
                    + " WHERE v.state = 'published' AND p.name = '" + late.name() + "'";
            assertThat(Rows.of(database, key))
                    .singleElement()
                    .satisfies(
                            path -> assertThat(registry.store().resolve(path)).hasBinaryContent(archive));
        }
    }

    private static long spooled() {
        try (Stream<Path> files = Files.list(registry.data().resolve("spool"))) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double ended(String reason) {
        String metrics = registry.client()
                .sendToRoot("GET", "/metrics", BodyPublishers.noBody())
                .text();
        Matcher line = Pattern.compile("registry_transfers_ended_total\\{reason=\"" + reason + "\"} ([0-9.E]+)")
                .matcher(metrics);
        assertThat(line.find()).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
