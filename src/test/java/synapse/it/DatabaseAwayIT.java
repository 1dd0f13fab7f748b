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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes and comes back: the registry says so, stays alive, and needs no restart. */
@Tag("process")
class DatabaseAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private final RegistryProcess registry = RegistryProcess.on(TestDatabase.H2);
    private EmbeddedPostgres postgres;

    @AfterEach
    void stop() throws IOException {
        registry.close();
        postgres.close();
    }

    @Test
    void a_registry_without_its_database_is_alive_but_not_ready_until_it_is_back() throws IOException {
        int port = freePort();
        postgres = database(port);
        registry.with("REGISTRY_DB_URL", "postgresql://postgres:postgres@localhost:" + port + "/postgres")
                .start();
        assertThat(status("/health/ready")).isEqualTo(200);

        postgres.close();

        assertThat(eventually(() -> status("/health/ready") == 503)).isTrue();
        assertThat(get("/health/ready").text()).matches("(?s).*\"database\"[^}]*\"DOWN\".*");
        assertThat(status("/health/live")).isEqualTo(200);
        assertThat(status("/health/started")).isEqualTo(200);
        assertThat(status("/api/v1/health")).isEqualTo(503);
        assertThat(get("/api/v1/health").json().path("parts").path("database").asText())
                .isEqualTo("down");
        assertThat(get("/api/v1/packages/json").problem()).isEqualTo("503 unavailable");

        postgres = database(port);

        assertThat(eventually(() -> status("/health/ready") == 200)).isTrue();
        assertThat(status("/api/v1/health")).isEqualTo(200);
        assertThat(get("/api/v1/packages/json").problem()).isEqualTo("404 package-not-found");
    }

    @Test
    void no_question_about_health_waits_long() throws IOException {
        int port = freePort();
        postgres = database(port);
        registry.with("REGISTRY_DB_URL", "postgresql://postgres:postgres@localhost:" + port + "/postgres")
                .start();
        postgres.close();

        for (String path : List.of("/health/ready", "/api/v1/health", "/health/live", "/health/ready")) {
            Instant begin = Instant.now();
            status(path);
            assertThat(Duration.between(begin, Instant.now())).as(path).isLessThan(Duration.ofSeconds(6));
        }
    }

    private int freePort() {
        int port = FreePort.find();
        while (port == registry.port()) port = FreePort.find();
        return port;
    }

    private EmbeddedPostgres database(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("database"))
                .setCleanDataDirectory(false)
                .start();
    }

    private Answer get(String path) {
        RegistryClient client = path.startsWith("/health") ? registry.management() : registry.client();
        return client.sendToRoot("GET", path, BodyPublishers.noBody());
    }

    private int status(String path) {
        return get(path).status();
    }

    private static boolean eventually(BooleanSupplier condition) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) return false;
            Pause.millis(500);
        }
        return true;
    }
}
