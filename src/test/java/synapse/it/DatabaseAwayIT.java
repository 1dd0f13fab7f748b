package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes and comes back: the registry says so, stays alive, and needs no restart. */
@Tag("process")
class DatabaseAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int PORT = FreePort.find();

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static RegistryProcess registry;

    @BeforeAll
    static void start() throws IOException {
        postgres = database();
        registry = RegistryProcess.on(TestDatabase.H2)
                .with("REGISTRY_DB_URL", "postgresql://postgres:postgres@localhost:" + PORT + "/postgres")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        registry.close();
        if (postgres != null) postgres.close();
    }

    @BeforeEach
    void bringBack() throws IOException {
        if (postgres == null) postgres = database();
        assertThat(eventually(() -> status("/health/ready") == 200)).isTrue();
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
