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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops the start: exit code 1 and one sentence that says what to change. */
@Tag("process")
@Tag("runner") // the exit code and the one line are the runnable jar's
class StartIT {
    private static final String SECRET = "a secret of more than thirty-two bytes";

    private final RegistryProcess registry = RegistryProcess.on(TestDatabase.H2);

    @AfterEach
    void remove() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTRY_PORT, http",
        "REGISTRY_PORT, 70000",
        "REGISTRY_LOG_LEVEL, loud",
        "REGISTRY_ENV, prod",
        "REGISTRY_DB_URL, mysql://localhost/registry"
    })
    void a_wrong_setting_is_named(String variable, String value) {
        registry.with(variable, value);

        assertRefused(variable);
        assertThat(registry.log()).doesNotContain(SECRET);
    }

    @Test
    void production_needs_a_secret_key() {
        registry.with("REGISTRY_ENV", "production");

        assertRefused("REGISTRY_SECRET_KEY");
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
    void another_secret_key_than_that_of_the_database_is_told() {
        registry.with("REGISTRY_SECRET_KEY", SECRET).start();
        registry.stop();
        assertThat(registry.log()).doesNotContain("ERROR").doesNotContain("Exception");
        registry.with("REGISTRY_SECRET_KEY", SECRET + "!");

        assertRefused("REGISTRY_SECRET_KEY");
        assertThat(registry.log()).doesNotContain(SECRET);
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

    private void assertRefused(String named) {
        int exitCode = registry.run();

        String log = registry.log();
        assertThat(exitCode).as(log).isEqualTo(1);
        assertThat(log.lines().filter(line -> line.startsWith("error: ")))
                .as(log)
                .hasSize(1);
        assertThat(log.lines()
                        .filter(line -> line.startsWith("error: "))
                        .findFirst()
                        .orElseThrow())
                .contains(named);
        assertThat(log).doesNotContain("\tat ").doesNotContain("Exception");
    }
}
