package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Figures of a registry of its own, across a stop and a start; and the readme of a version that was published without HTML.
 * The second time its reserve is larger than any disk.
 */
@Tag("process") // downloads are counted in memory
class CountingIT {
    private static final String ADMIN_PASSWORD = "four words and a half";
    private static final PackageBuilder JSON =
            aPackage("json").with("readme", "README.md").file("README.md", "# JSON");
    private static final PackageBuilder OLD = aPackage("json").version("0.9.0");
    private static final PackageBuilder TEXT = aPackage("text");

    @Test
    void a_clean_stop_loses_no_download_figures_add_up_and_without_room_reads_go_on() throws Exception {
        try (OwnRegistry registry = new OwnRegistry()) {
            registry.process()
                    .with("REGISTRY_ADMIN_USER", "root")
                    .with("REGISTRY_ADMIN_PASSWORD", ADMIN_PASSWORD)
                    .start();
            publishAndDownload(registry.process().client());
            registry.process().stop(); // at once: what is counted now is in memory only
            assertRows(registry);
            registry.process()
                    .with("REGISTRY_DOWNLOAD_LOG_RETENTION", "off")
                    .with("REGISTRY_FREE_BYTES", Long.toString(1L << 60))
                    .start();
            assertFigures(registry.process().client());
            assertAdminFigures(registry.process().client().loggedIn("root", ADMIN_PASSWORD));
            assertReadme(registry.process().client());
            assertNoRoom(registry.process());
            registry.process().stop();
            assertNotLogged(registry);
        }
    }

    private static void publishAndDownload(RegistryClient anyone) throws Exception {
        RegistryClient ada = anyone.registered("ada");
        for (PackageBuilder one : List.of(JSON, OLD, TEXT)) {
            assertThat(ada.publish(one).status()).isEqualTo(201);
        }
        String agent = "client/1 \u00e9 " + "x".repeat(500);
        Parallel.run(25, i -> anyone.tarball(JSON, "User-Agent", agent).status());
        Parallel.run(5, i -> anyone.tarball(OLD).status());
        Parallel.run(3, i -> anyone.tarball(TEXT).status());
    }

    private static void assertRows(OwnRegistry registry) throws SQLException {
        try (Connection database = registry.openDatabase();
                Statement statement = database.createStatement()) {
            assertThat(Rows.of(
                            database,
                            "SELECT v.version, v.download_count, d.download_count FROM package_versions v"
                                    + " JOIN packages p ON p.id = v.package_id JOIN download_days d ON d.package_version_id = v.id"
                                    + " WHERE p.name = 'json' ORDER BY v.version"))
                    .containsExactly("0.9.0|5|5", "1.0.0|25|25");
            assertThat(Rows.of(database, "SELECT download_count FROM download_totals ORDER BY download_count"))
                    .containsExactly("3", "30");
            assertThat(Rows.of(
                            database,
                            "SELECT COUNT(*), MIN(LENGTH(ip_address)), MAX(LENGTH(user_agent)) FROM downloads"))
                    .containsExactly("33|9|200"); // 127.0.0.1
            assertThat(statement.executeUpdate("DELETE FROM version_readmes")).isEqualTo(1);
        }
    }

    private static void assertFigures(RegistryClient anyone) {
        ObjectNode found = (ObjectNode) anyone.get("/stats").json();

        assertThat(found.path("packages").asInt()).isEqualTo(2);
        assertThat(found.path("versions").asInt()).isEqualTo(3);
        assertThat(found.path("bytes").asInt())
                .isEqualTo(JSON.archive().length + OLD.archive().length + TEXT.archive().length);
        assertThat(found.path("downloads").path("total").asInt()).isEqualTo(33);
        assertThat(found.path("downloads").path("month").asInt()).isEqualTo(33);
        assertThat(found.path("latest").findValuesAsText("name")).containsExactly("text", "json");
        assertThat(found.path("most_downloaded").findValuesAsText("name")).containsExactly("json", "text");
        assertThat(found.path("most_downloaded").path(0).path("downloads").asInt())
                .isEqualTo(30);
        assertThat(anyone.get("/packages/json/stats")
                        .json()
                        .path("downloads")
                        .path("total")
                        .asInt())
                .isEqualTo(30);
        assertThat(anyone.tarball(TEXT).status()).isEqualTo(200);
    }

    private static void assertAdminFigures(RegistryClient root) {
        Answer answer = root.get("/admin/stats");
        JsonNode found = answer.json();

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(found.path("users").toString()).isEqualTo("{\"total\":2,\"active\":2,\"administrators\":1}");
        assertThat(found.path("sessions").asInt()).isEqualTo(2);
        assertThat(found.path("tokens").asInt()).isZero();
        assertThat(found.path("packages").asInt()).isEqualTo(2);
        assertThat(found.path("versions").toString()).isEqualTo("{\"published\":3,\"yanked\":0,\"deleted\":0}");
        assertThat(found.path("storage").path("bytes").asLong()).isPositive();
        assertThat(found.path("storage").path("pending_blobs").asInt()).isZero();
        assertThat(found.path("journal").path("head").asLong())
                .isEqualTo(found.path("journal").path("applied").asLong())
                .isGreaterThanOrEqualTo(5);
        assertThat(found.path("downloads").path("total").asInt()).isBetween(33, 34);
        assertThat(found.path("downloads").path("logged").asInt()).isEqualTo(33);
        assertThat(found.path("downloads").path("dropped").asInt()).isZero();
        assertThat(found.path("database").asText()).matches("(H2|PostgreSQL) [0-9].*");
    }

    private static void assertReadme(RegistryClient anyone) {
        assertThat(anyone.get("/packages/json").json().path("readme_html").asText())
                .isEqualTo("<h1 id=\"user-content-json\">JSON</h1>\n");
    }

    /** An upload for which there is no room is refused, and reads go on. */
    private static void assertNoRoom(RegistryProcess registry) throws IOException {
        RegistryClient bob = registry.client().registered("bob");

        Answer refused = bob.publish(aPackage("large"));

        assertThat(refused.problem()).isEqualTo("507 storage-full");
        assertThat(bob.get("/packages/large").status()).isEqualTo(404);
        assertThat(bob.get("/health").status()).isEqualTo(200);
        try (Stream<Path> spooled = Files.list(registry.data().resolve("spool"))) {
            assertThat(spooled).isEmpty();
        }
    }

    /** With {@code off} the download after the second start was counted, and nobody knows whose it was. */
    private static void assertNotLogged(OwnRegistry registry) throws SQLException {
        try (Connection database = registry.openDatabase()) {
            assertThat(Rows.of(database, "SELECT SUM(download_count) FROM download_totals"))
                    .containsExactly("34");
            assertThat(Rows.of(database, "SELECT SUM(download_count) FROM download_days"))
                    .containsExactly("34");
            assertThat(
                            Rows.of(
                                    database,
                                    "SELECT COUNT(*) FROM downloads WHERE package_version_id IN"
                                            + " (SELECT v.id FROM package_versions v JOIN packages p ON p.id = v.package_id WHERE p.name = 'text')"))
                    .containsExactly("3");
        }
    }
}
