package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What time changes: versions that are too old for their owners to delete, owners who have left, bytes that are swept. */
@Tag("process") // what time changes is told in Java, not by the database
class LongAgoIT {
    private static OwnRegistry registry;
    private static RegistryClient ada;
    private static RegistryClient root;
    private static RegistryClient anyone;

    @BeforeAll
    static void publish() throws SQLException {
        registry = new OwnRegistry();
        registry.process()
                .with("REGISTRY_BACKUP_WINDOW", "PT0S")
                .with("REGISTRY_CHECK_RATE", "1024") // a check of digests takes seconds
                .with("REGISTRY_ADMIN_USER", "root")
                .with("REGISTRY_ADMIN_PASSWORD", RegistryClient.PASSWORD);
        anyone = registry.process().start().client();
        ada = anyone.registered("ada");
        for (String name : List.of("gone", "late")) anyone.registered(name);
        root = anyone.loggedIn("root", RegistryClient.PASSWORD);
        for (String version : List.of("1.0.0", "1.1.0", "1.2.0"))
            ada.publish(aPackage("old").version(version));
        for (String name : List.of("left", "handed")) {
            ada.publish(aPackage(name));
            ada.put("/packages/" + name + "/owners/gone");
        }
        anyone.loggedIn("gone", RegistryClient.PASSWORD).delete("/packages/handed/owners/ada");
        root.post("/admin/users/gone/deactivate", object().put("reason", "Has left"));
        root.post("/admin/storage/check", object().put("digests", true));
        registry.process().kill();
        age();
        registry.process().start();
    }

    private static void age() throws SQLException {
        try (Connection database = registry.openDatabase();
                Statement statement = database.createStatement()) {
            String age =
                    "UPDATE package_versions SET published_at = published_at - INTERVAL '%s' %s WHERE version = '%s'";
            boolean postgres = database.getMetaData().getURL().contains("postgresql");
            for (String[] one : new String[][] {{"73", "1.0.0"}, {"71", "1.1.0"}}) {
                statement.execute(
                        postgres
                                ? age.formatted(one[0] + " hours", "", one[1])
                                : age.formatted(one[0], "HOUR", one[1]));
            }
            statement.execute("UPDATE storage_checks SET alive_until = started_at");
        }
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    void owners_delete_a_version_within_72_hours_and_administrators_later_too() {
        Answer late = ada.delete("/packages/old/1.0.0");
        Answer early = ada.delete("/packages/old/1.1.0");
        Answer administrator = root.delete("/packages/old/1.0.0?reason=Asked+for");

        assertThat(late.problem()).isEqualTo("409 deletion-too-late");
        assertThat(late.detail()).contains("old 1.0.0", "yank it, or ask an administrator");
        assertThat(early.status()).isEqualTo(204);
        assertThat(administrator.status()).isEqualTo(204);
        assertThat(anyone.get("/packages/old").json().path("versions")).hasSize(1);
    }

    @Test
    void a_check_whose_node_has_died_is_interrupted() {
        assertThat(root.get("/admin/storage/check").json().path("status").asText())
                .isEqualTo("interrupted");
        assertThat(root.post("/admin/storage/check", object()).status()).isEqualTo(202);
    }

    @Test
    void who_is_deactivated_can_own_nothing_new() {
        ada.publish(aPackage("fresh"));

        Answer added = ada.put("/packages/fresh/owners/gone");
        Answer given = root.post(
                "/admin/packages/fresh/transfer", object().put("owner", "gone").put("reason", "x"));

        assertThat(added.problem()).isEqualTo("409 user-deactivated");
        assertThat(given.problem()).isEqualTo("409 user-deactivated");
    }

    @Test
    void somebody_stays_whose_account_is_active() {
        assertThat(ada.delete("/packages/left/owners/ada").problem()).isEqualTo("409 last-owner");
        assertThat(anyone.get("/packages/left/owners").json().path("owners")).hasSize(2);

        assertThat(ada.delete("/packages/left/owners/gone").status()).isEqualTo(200);
    }

    @Test
    void what_nobody_can_change_any_more_an_administrator_hands_over() {
        Answer given = root.post(
                "/admin/packages/handed/transfer", object().put("owner", "late").put("reason", "Gone has left"));

        assertThat(given.json().path("owners").findValuesAsText("username")).containsExactly("late");
    }

    @Test
    void the_bytes_go_within_a_minute_and_a_download_that_has_begun_comes_to_its_end() throws Exception {
        byte[] content = new byte[30 << 20];
        new Random(1).nextBytes(content);
        PackageBuilder wanted = aPackage("big").file("data.bin", content);
        assertThat(ada.publish(wanted).status()).isEqualTo(201);
        URI tarball = registry.process().uri().resolve("/api/v1/packages/big/1.0.0/tarball");
        HttpRequest request =
                HttpRequest.newBuilder(tarball).timeout(Duration.ofMinutes(2)).build();

        try (InputStream body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            ByteArrayOutputStream got = new ByteArrayOutputStream();
            got.writeBytes(body.readNBytes(1000));
            assertThat(ada.delete("/packages/big/1.0.0").status()).isEqualTo(204);
            assertThat(anyone.get("/packages/big/1.0.0/tarball").problem()).isEqualTo("410 version-deleted");
            for (int i = 0; i < 60 && isStored(wanted.sha256()); i++) {
                got.writeBytes(body.readNBytes(250_000)); // slow, but not silent: then the server would give up
                Pause.millis(1000);
            }
            assertThat(isStored(wanted.sha256())).isFalse();
            got.writeBytes(body.readAllBytes());

            assertThat(got.toByteArray()).isEqualTo(wanted.archive());
        }
    }

    private static boolean isStored(String sha256) throws IOException {
        return registry.storedKeys().stream().anyMatch(key -> key.contains(sha256));
    }
}
