package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.s3.Fault;
import synapse.s3.FaultProxy;

/** A registry whose S3 store fails: writes are refused in time, cached reads go on, and it needs no restart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StorageAway {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final PackageBuilder SMALL = aPackage("small").file("data.bin", random(1_000));
    private static final PackageBuilder LARGE = aPackage("large").file("data.bin", random(9 << 20));

    private final RegistryProcess registry;
    private final FaultProxy network;
    private final RegistryClient ada;

    /** @param network the way to the store */
    StorageAway(RegistryProcess registry, FaultProxy network, RegistryClient ada) {
        this.registry = registry;
        this.network = network;
        this.ada = ada;
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    @BeforeAll
    void publish() {
        for (PackageBuilder one : List.of(SMALL, LARGE)) {
            assertThat(eventually(RECOVERY, () -> ada.publish(one).status() < 300))
                    .isTrue();
        }
        assertThat(tarball(SMALL).status()).isEqualTo(200);
    }

    private Answer tarball(PackageBuilder built) {
        return registry.client().get("/packages/" + built.name() + "/1.0.0/tarball");
    }

    private static Duration time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @ParameterizedTest
    @EnumSource(names = {"GONE", "SILENT", "ERROR", "CUT_REQUEST", "LOST_ANSWER", "WRONG_REQUEST"})
    void writes_are_refused_in_time_reads_go_on_and_it_recovers(Fault fault) {
        PackageBuilder fresh = aPackage(Unique.name("fresh")).file("data.bin", random(300_000));
        network.fail(fault);

        Duration elapsed = time(() -> {
            Answer refused = ada.publish(fresh);
            assertThat(refused.problem()).isEqualTo("503 unavailable");
            assertThat(refused.header("Retry-After")).isNotEmpty();
        });

        assertThat(elapsed).isLessThan(LIMIT);
        assertThat(time(() -> assertThat(tarball(SMALL).status()).isEqualTo(200)))
                .isLessThan(Duration.ofSeconds(1));
        assertThat(registry.client().get("/packages/small").status()).isEqualTo(200);
        assertThat(registry.client().get("/packages/" + fresh.name()).status()).isEqualTo(404);
        network.heal();
        assertThat(eventually(RECOVERY, () -> ada.publish(fresh).status() == 201))
                .isTrue();
        assertThat(tarball(fresh).bytes()).isEqualTo(fresh.archive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /", "?uploads", "partNumber=1", "?uploadId="})
    void an_answer_of_the_store_that_gets_lost_once_is_no_matter(String request) {
        PackageBuilder fresh = aPackage(Unique.name("fresh")).file("data.bin", random(9_500_000));
        network.fail(Fault.LOST_ANSWER, 1, request);

        assertThat(ada.publish(fresh).status()).isEqualTo(201);

        assertThat(tarball(fresh).bytes()).isEqualTo(fresh.archive());
    }

    @ParameterizedTest
    @EnumSource(names = {"GONE", "SILENT", "ERROR"})
    void an_archive_that_is_not_in_memory_is_refused_in_time(Fault fault) {
        network.fail(fault);

        Duration elapsed = time(() -> assertThat(tarball(LARGE).problem()).isEqualTo("503 unavailable"));

        assertThat(elapsed).isLessThan(LIMIT);
        network.heal();
        assertThat(tarball(LARGE).bytes()).isEqualTo(LARGE.archive());
    }

    @Test
    void health_tells_of_it_without_a_wait_and_is_up_again_soon() {
        network.fail(Fault.SILENT);

        assertThat(eventually(RECOVERY, () -> health("storage").equals("down"))).isTrue();
        assertThat(time(() -> health("storage"))).isLessThan(Duration.ofSeconds(3));
        assertThat(health("database")).isEqualTo("up");
        network.heal();
        assertThat(eventually(RECOVERY, () -> health("storage").equals("up"))).isTrue();
    }

    private String health(String part) {
        return registry.client().get("/health").json().at("/parts/" + part).asText();
    }

    @Test
    void wrong_bytes_never_come_whole() throws IOException {
        network.fail(Fault.WRONG_ANSWER);
        HttpURLConnection connection = (HttpURLConnection) registry.uri()
                .resolve("/api/v1/packages/large/1.0.0/tarball")
                .toURL()
                .openConnection();
        connection.setReadTimeout((int) LIMIT.toMillis());

        long begun = System.nanoTime();
        long received = 0;
        try (InputStream in = connection.getInputStream()) {
            for (int count = 0; count >= 0; count = in.read(new byte[1 << 16])) received += count;
        } catch (IOException e) {
            // the connection was cut, as it should be
        }

        assertThat(received).isLessThan(LARGE.archive().length);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT);
        assertThat(registry.log()).contains("The bytes of large 1.0.0 are not what was published");
        assertThat(registry.client()
                        .sendToRoot("GET", "/metrics", java.net.http.HttpRequest.BodyPublishers.noBody())
                        .text())
                .containsPattern("registry_downloads_total\\{outcome=\"damaged\"} [1-9]");
    }

    @Test
    void an_archive_whose_connection_is_cut_comes_whole_all_the_same() {
        network.fail(Fault.CUT_ANSWER, 3);

        assertThat(tarball(LARGE).bytes()).isEqualTo(LARGE.archive());
    }

    @Test
    void an_outage_takes_one_line_of_the_log_for_each_request() {
        int before = registry.log().length();
        network.fail(Fault.GONE);

        assertThat(tarball(LARGE).problem()).isEqualTo("503 unavailable");

        String said = registry.log().substring(before);
        assertThat(said.lines().filter(line -> line.contains("Store unavailable in request")))
                .hasSize(1);
        assertThat(said).doesNotContain("\tat ");
    }

    private static boolean eventually(Duration patience, BooleanSupplier condition) {
        long limit = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) return false;
            Pause.millis(200);
        }
        return true;
    }
}
