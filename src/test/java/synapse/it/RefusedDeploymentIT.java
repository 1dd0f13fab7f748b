package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What stops the start on a server that goes on without the registry: one sentence in its log, and no secret. */
@EnabledIfSystemProperty(named = "registry.test.server", matches = "wildfly")
class RefusedDeploymentIT {
    private final RegistryProcess registry = RegistryProcess.on(TestDatabase.H2);

    @AfterEach
    void remove() {
        registry.close();
    }

    @Test
    void a_wrong_setting_is_named() throws IOException {
        registry.with("REGISTRY_ENV", "production").with("REGISTRY_ADMIN_PASSWORD", "hunter2");

        assertThat(registry.launches()).isFalse();

        assertThat(registry.log())
                .contains("The registry does not start: REGISTRY_SECRET_KEY must be set")
                .contains("The registry does not start: REGISTRY_DB_URL must name a PostgreSQL database")
                .contains("The registry does not start: REGISTRY_ADMIN_USER is missing")
                .doesNotContain("hunter2");
        assertThat(registry.client()
                        .sendToRoot("GET", "/docs/api.md", BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
        assertThat(readinessOfTheServer()).isEqualTo(503);
    }

    @Test
    void a_database_that_does_not_answer_is_named_without_its_password() {
        registry.with("REGISTRY_DB_URL", "postgresql://ada:hunter2@localhost:1/registry");

        assertThat(registry.launches()).isFalse();

        assertThat(registry.log())
                .contains("The registry does not start: the database jdbc:postgresql://localhost:1/registry cannot be")
                .doesNotContain("hunter2");
    }

    private int readinessOfTheServer() throws IOException {
        URL url = registry.management().resolve("/health/ready").toURL();
        return ((HttpURLConnection) url.openConnection()).getResponseCode();
    }
}
