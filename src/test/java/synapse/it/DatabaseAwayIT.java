package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.s3.Fault;
import synapse.s3.FaultProxy;
import synapse.s3.S3Server;

/**
 * The database goes and comes back: the registry says so, stays alive, and needs no restart. Afterwards the same of its
 * store.
 */
@Tag("process")
class DatabaseAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int PORT = FreePort.find();

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final PackageBuilder KNOWN = aPackage("known");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static FaultProxy network;
    private static FaultProxy storeNetwork;
    private static RegistryClient ada;
    private static RegistryProcess registry;

    @BeforeAll
    static void start() throws IOException {
        postgres = database();
        network = new FaultProxy(PORT);
        storeNetwork = new FaultProxy(TestBuckets.port());
        registry = RegistryProcess.on(TestDatabase.H2)
                .with("REGISTRY_DB_URL", url() + "?prepareThreshold=0"); // so that each COMMIT is seen by its name
        S3Server.settings(TestBuckets.fresh().get("REGISTRY_S3_BUCKET"), storeNetwork.port())
                .forEach(registry::with);
        registry.start();
        ada = registry.client().registered("ada");
        assertThat(ada.publish(KNOWN).status()).isEqualTo(201);
    }

    private static String url() {
        return "postgresql://postgres:postgres@localhost:" + network.port() + "/postgres";
    }

    @AfterAll
    static void stop() throws IOException {
        network.heal();
        storeNetwork.heal();
        registry.close();
        if (postgres != null) postgres.close();
    }

    @BeforeEach
    void bringBack() throws IOException {
        healed();
    }

    private static RegistryProcess healed() throws IOException {
        network.heal();
        storeNetwork.heal();
        if (postgres == null) postgres = database();
        assertThat(eventually(() -> status("/health/ready") == 200)).isTrue();
        return registry;
    }

    private static void takeAway() throws IOException {
        postgres.close();
        postgres = null;
    }

    @Test
    void a_registry_without_its_database_is_alive_but_not_ready_until_it_is_back() throws IOException {
        takeAway();

        assertThat(eventually(() -> status("/health/ready") == 503)).isTrue();
        assertThat(get("/health/ready").text()).matches("(?s).*\"database\"[^}]*\"DOWN\".*");
        assertThat(status("/health/live")).isEqualTo(200);
        assertThat(status("/health/started")).isEqualTo(200);
        assertThat(status("/api/v1/health")).isEqualTo(503);
        assertThat(get("/api/v1/health").json().path("parts").path("database").asText())
                .isEqualTo("down");
        assertThat(get("/api/v1/packages/json").problem()).isEqualTo("503 unavailable");

        bringBack();

        assertThat(status("/api/v1/health")).isEqualTo(200);
        assertThat(get("/api/v1/packages/json").problem()).isEqualTo("404 package-not-found");
    }

    @Test
    void no_question_about_health_waits_long() throws IOException {
        takeAway();

        for (String path : List.of("/health/ready", "/api/v1/health", "/health/live", "/health/ready")) {
            Instant begin = Instant.now();
            status(path);
            assertThat(Duration.between(begin, Instant.now())).as(path).isLessThan(Duration.ofSeconds(6));
        }
    }

    /** SILENT lasts longer than the registry waits for an answer, so that it has to give up, not only to wait. */
    @ParameterizedTest
    @EnumSource(names = {"GONE", "SILENT", "SLOW"})
    void writes_are_answered_in_time_cached_reads_go_on_and_it_recovers(Fault fault) {
        PackageBuilder fresh = aPackage(Unique.name("fresh"));
        assertThat(eventually(() -> ada.get("/packages/known").status() == 200)).isTrue();
        assertThat(eventually(() -> ada.tarball(KNOWN).status() == 200)).isTrue();
        network.fail(fault);

        Instant begun = Instant.now();
        List<Answer> answers =
                Parallel.of(8, number -> ada.publish(aPackage(fresh.name()).version("1.0." + number)));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(LIMIT);

        if (fault != Fault.SLOW) {
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.problem()).isEqualTo("503 unavailable");
                assertThat(answer.header("Retry-After")).isNotEmpty();
            });
        }
        assertThat(answers).allMatch(answer -> answer.status() == 503 || answer.status() == 201);
        begun = Instant.now();
        assertThat(registry.client().get("/packages/known").status()).isEqualTo(200);
        assertThat(registry.client().tarball(KNOWN).status()).isEqualTo(200);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(1));
        network.heal();
        begun = Instant.now();
        assertThat(eventually(() -> ada.publish(fresh.version("2.0.0")).status() == 201))
                .isTrue();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(RECOVERY);
    }

    /** A publish commits several times; each of them in turn gets lost on its way back. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void a_publish_whose_commit_is_not_answered_is_there_or_not_and_can_be_repeated(int passing) {
        PackageBuilder fresh = aPackage(Unique.name("committed"));
        network.fail(Fault.LOST_ANSWER, 1, "COMMIT", passing);

        Answer first = ada.publish(fresh);
        network.heal();
        int known = eventuallyKnown(fresh);
        Answer again = ada.publish(fresh);

        assertThat(first.status()).as(first::toString).isIn(201, 503);
        assertThat(known).isIn(200, 404);
        assertThat(again.status()).as(again::toString).isEqualTo(known == 200 ? 200 : 201);
        assertThat(ada.tarball(fresh).bytes()).isEqualTo(fresh.archive());
        assertThat(ada.get("/packages/" + fresh.name() + "/versions").json().path("versions"))
                .hasSize(1);
    }

    private static int eventuallyKnown(PackageBuilder wanted) {
        assertThat(eventually(() -> ada.get("/packages/" + wanted.name()).status() != 503))
                .isTrue();
        return ada.get("/packages/" + wanted.name()).status();
    }

    /** {@code -Pfaults} has 200 of each kind. The seed that is printed gives the same faults again. */
    @Test
    void faults_at_random_moments_lose_nothing() throws Exception {
        RandomFaults faults = new RandomFaults(registry, network, storeNetwork);

        faults.run(Integer.getInteger("registry.test.faults", 6));

        faults.verify();
    }

    @Nested
    class Store extends StorageAway {
        Store() throws IOException {
            super(healed(), storeNetwork, ada);
        }
    }

    private static EmbeddedPostgres database() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(PORT)
                .setDataDirectory(folder.resolve("database"))
                .setCleanDataDirectory(false)
                .start();
    }

    private static Answer get(String path) {
        return registry.client().sendToRoot("GET", path, BodyPublishers.noBody());
    }

    private static int status(String path) {
        return get(path).status();
    }

    private static boolean eventually(BooleanSupplier condition) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) return false;
            Pause.millis(200);
        }
        return true;
    }
}
