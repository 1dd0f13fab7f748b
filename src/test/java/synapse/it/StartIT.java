package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stops the start: exit code 1 and one sentence for each thing that is to be changed. */
@Tag("process")
@Tag("runner") // the exit code and the one line are the runnable jar's
class StartIT {
    private final RegistryProcess registry = RegistryProcess.on(TestDatabase.H2);

    @AfterEach
    void remove() {
        registry.close();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_by_name() {
        registry.with("REGISTRY_PORT", "http")
                .with("REGISTRY_LOG_LEVEL", "loud")
                .with("REGISTRY_DB_URL", "mysql://ada:hunter2@localhost/registry")
                .with("REGISTRY_MAX_PACKAGE_BYTES", "-1")
                .with("REGISTRY_SECRET_KEY", "too short")
                .with("REGISTRY_ADMIN_PASSWORD", "hunter2");

        assertRefused(
                "REGISTRY_PORT must be a whole number from 1 to 65535, but is \"http\"",
                "REGISTRY_LOG_LEVEL must be one of OFF, ERROR, WARNING, INFO, DEBUG, TRACE, ALL, but is \"loud\"",
                "REGISTRY_DB_URL must be postgresql://",
                "REGISTRY_MAX_PACKAGE_BYTES must be a whole number from 1 to 1099511627776, but is \"-1\"",
                "REGISTRY_SECRET_KEY must have 32 bytes or more, but has 9",
                "REGISTRY_ADMIN_USER is missing: set both or neither");
        assertThat(registry.log()).doesNotContain("hunter2", "too short");
    }

    @Test
    void production_starts_in_a_safe_state_only() {
        registry.with("REGISTRY_ENV", "production");

        assertRefused(
                "REGISTRY_SECRET_KEY must be set when REGISTRY_ENV=production",
                "REGISTRY_DB_URL must name a PostgreSQL database when REGISTRY_ENV=production");

        registry.with("REGISTRY_SECRET_KEY", "change-me-change-me-change-me-change-me-12345");
        registry.with("REGISTRY_ALLOW_EMBEDDED_DATABASE", "true");
        assertRefused("REGISTRY_SECRET_KEY must not be the value of an example");
        assertThat(registry.data()).doesNotExist();
    }

    @Test
    void a_database_that_does_not_answer_is_named_without_its_password() {
        registry.with("REGISTRY_DB_URL", "postgresql://ada:hunter2@localhost:1/registry");

        assertRefused("REGISTRY_DB_URL");
        assertThat(registry.log()).contains("localhost:1/registry").doesNotContain("hunter2");
    }

    @Test
    void a_database_of_somebody_else_is_not_migrated() throws IOException, SQLException {
        Files.createDirectories(registry.data());
        String url = "jdbc:h2:file:" + registry.data().resolve("registry");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE users (id INT)");
        }

        assertRefused("cannot be migrated");
    }

    @Test
    void a_port_is_named_that_another_server_answers_at() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(registry.port()), 0);
        other.createContext("/", exchange -> exchange.sendResponseHeaders(200, -1));
        other.start();
        try {
            assertRefused(Integer.toString(registry.port()));
        } finally {
            other.stop(0);
        }
    }

    @Test
    void a_data_folder_that_is_a_file_is_named() throws IOException {
        Files.createFile(registry.data());

        assertRefused("REGISTRY_DATA");
    }

    private void assertRefused(String... sentences) {
        int exitCode = registry.run();

        String log = registry.log();
        assertThat(exitCode).as(log).isEqualTo(1);
        List<String> errors =
                log.lines().filter(line -> line.startsWith("error: ")).toList();
        assertThat(errors).as(log).hasSize(sentences.length);
        for (int i = 0; i < sentences.length; i++) assertThat(errors.get(i)).contains(sentences[i]);
        assertThat(log).doesNotContain("\tat ").doesNotContain("Exception");
    }
}
