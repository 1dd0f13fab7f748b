package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The archives of one registry move from its disk to a bucket and back, while clients publish and download. After each way
 * the bytes that were left are removed, so that nothing can be read from there.
 */
@Tag("process")
@TestMethodOrder(OrderAnnotation.class)
class StorageMoveIT {
    private static final int BEFORE = 60;

    private static final Map<String, String> BUCKET = TestBuckets.fresh();
    private static final RegistryProcess REGISTRY = RegistryProcess.on(TestDatabase.H2);
    private static final Traffic TRAFFIC = new Traffic();

    private static RegistryClient ada;
    private static MoveSteward steward;

    @BeforeAll
    static void start() {
        MoveSteward.settings(BUCKET).forEach(REGISTRY::with);
        REGISTRY.start();
        ada = REGISTRY.client().registered("ada");
        steward = MoveSteward.of(REGISTRY);
        for (int i = 0; i < BEFORE; i++) TRAFFIC.publish(ada);
    }

    @AfterAll
    static void stop() {
        TRAFFIC.close();
        REGISTRY.close();
    }

    private static Path bucket() {
        return TestBuckets.folder(BUCKET.get("REGISTRY_S3_BUCKET"));
    }

    private static long removeAll(Path store) throws IOException {
        try (Stream<Path> paths = Files.walk(store.resolve("sha256"))) {
            var files = paths.filter(Files::isRegularFile).toList();
            for (Path file : files) Files.delete(file);
            return files.size();
        }
    }

    private static void expectAll() {
        assertThat(TRAFFIC.failures()).isEmpty();
        assertThat(TRAFFIC.acknowledged()).hasSizeGreaterThan(BEFORE);
        for (PackageBuilder one : TRAFFIC.acknowledged()) {
            assertThat(ada.tarball(one).bytes()).as(one.name()).isEqualTo(one.archive());
        }
    }

    @Test
    @Order(1)
    void a_move_can_be_cancelled() {
        assertThat(steward.report().path("status").asText()).isEqualTo("none");
        String home = steward.report().path("storage").asText();

        JsonNode begun = steward.move();
        JsonNode again = steward.move();
        Answer cancelled = steward.root().delete("/admin/storage/move");

        assertThat(begun.path("versions").asInt()).isEqualTo(BEFORE);
        assertThat(again.path("started_at")).isEqualTo(begun.path("started_at"));
        assertThat(cancelled.json().path("status").asText()).isEqualTo("cancelled");
        assertThat(cancelled.json().path("storage").asText()).isEqualTo(home).isEqualTo("local:" + REGISTRY.store());
        steward.expectSound(BEFORE);
    }

    @Test
    @Order(2)
    void a_target_that_is_named_is_the_only_one_that_is_moved_to() {
        Answer there = steward.root()
                .post("/admin/storage/move", RegistryClient.object().put("target", "local:" + REGISTRY.store()));
        Answer unknown = steward.root()
                .post("/admin/storage/move", RegistryClient.object().put("target", "s3:elsewhere"));

        assertThat(there.json().path("status").asText()).isEqualTo("cancelled"); // the last one
        assertThat(unknown.problem()).isEqualTo("409 move-refused");
    }

    @Test
    @Order(2)
    void only_administrators_move() {
        assertThat(ada.get("/admin/storage/move").status()).isEqualTo(403);
        assertThat(ada.post("/admin/storage/move", RegistryClient.object()).status())
                .isEqualTo(403);
        assertThat(ada.delete("/admin/storage/move").status()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void archives_move_to_a_bucket_under_load_though_the_registry_is_killed() throws IOException {
        TRAFFIC.begin(ada);
        Pause.millis(4000); // the run that was cancelled has noticed
        steward.move();
        steward.await(
                report -> report.path("copied").asInt() + report.path("present").asInt() >= 10);
        TRAFFIC.isLenient(true);
        REGISTRY.kill();
        REGISTRY.start();
        TRAFFIC.isLenient(false);
        assertThat(steward.report().path("status").asText()).isIn("copying", "switching");

        JsonNode done = steward.awaitDone();
        TRAFFIC.stop();

        assertThat(done.path("storage").asText()).startsWith("s3:http://127.0.0.1:");
        assertThat(done.path("damaged").asInt()).isZero();
        steward.expectSound(TRAFFIC.acknowledged().size());
        assertThat(removeAll(REGISTRY.store())).isGreaterThanOrEqualTo(BEFORE);
        expectAll();
        steward.expectSound(TRAFFIC.acknowledged().size());
    }

    @Test
    @Order(5)
    void damage_hinders_a_move_unless_somebody_says_otherwise() throws IOException {
        PackageBuilder damaged = TRAFFIC.acknowledged().get(0);
        Path file;
        try (Stream<Path> files = Files.walk(REGISTRY.store().resolve("sha256"))) {
            file = files.filter(path -> path.getFileName().toString().startsWith(damaged.sha256()))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[20] ^= 1;
        Files.write(file, bytes);

        steward.move();
        JsonNode failed = steward.await(view -> view.path("finished_at").isTextual());
        Answer despite = steward.root()
                .post("/admin/storage/move", RegistryClient.object().put("despite_damage", true));
        JsonNode done = steward.awaitDone();

        assertThat(failed.path("status").asText()).isEqualTo("failed");
        assertThat(failed.path("storage").asText()).isEqualTo("local:" + REGISTRY.store());
        assertThat(failed.path("damaged").asInt()).isEqualTo(1);
        assertThat(failed.path("examples").path(0).path("name").asText()).isEqualTo(damaged.name());
        assertThat(failed.path("waiting").asText()).contains("1 archives are missing or damaged");
        assertThat(despite.status()).isEqualTo(202);
        assertThat(done.path("storage").asText()).startsWith("s3:");
        assertThat(done.path("present").asInt())
                .isEqualTo(TRAFFIC.acknowledged().size() - 1);
        assertThat(ada.tarball(TRAFFIC.acknowledged().get(1)).status()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void and_back() throws IOException {
        TRAFFIC.begin(ada);

        steward.move();
        JsonNode done = steward.awaitDone();
        TRAFFIC.stop();

        assertThat(done.path("storage").asText()).isEqualTo("local:" + REGISTRY.store());
        assertThat(removeAll(bucket())).isGreaterThanOrEqualTo(BEFORE);
        expectAll();
        steward.expectSound(TRAFFIC.acknowledged().size());
    }
}
