package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check of the storage from outside, on disk and on a bucket. */
class StorageCheckIT {
    private static final OwnRegistry REGISTRY = new OwnRegistry();
    private static final String SUFFIX = "-0123456789abcdef";

    private static RegistryClient root;
    private static RegistryClient ada;
    private static Path second;

    @BeforeAll
    static void start() throws IOException {
        second = Files.createDirectories(REGISTRY.process().data().resolve("second"));
        REGISTRY.process()
                .with("REGISTRY_ADMIN_USER", "root")
                .with("REGISTRY_ADMIN_PASSWORD", RegistryClient.PASSWORD)
                .with("REGISTRY_BLOB_GRACE", "PT0S")
                .with("REGISTRY_BACKUP_WINDOW", "PT0S")
                .with("REGISTRY_CHECK_EVERY", "PT0S")
                .with("REGISTRY_REPAIR_TYPE", "local")
                .with("REGISTRY_REPAIR_PATH", second.toString())
                .start();
        root = REGISTRY.process().client().loggedIn("root", RegistryClient.PASSWORD);
        ada = REGISTRY.process().client().registered("ada");
    }

    @AfterAll
    static void stop() {
        REGISTRY.close();
    }

    @BeforeEach
    void the_store_is_sound() {
        assertThat(check(true, false).path("findings"))
                .allSatisfy(count -> assertThat(count.asInt()).isZero());
    }

    private static JsonNode check(boolean digests, boolean repair) {
        ObjectNode wish = RegistryClient.object().put("digests", digests).put("repair", repair);
        assertThat(root.post("/admin/storage/check", wish).status()).isEqualTo(202);
        return ended();
    }

    private static JsonNode ended() {
        for (int i = 0; i < 200; i++) {
            JsonNode report = root.get("/admin/storage/check").json();
            if (!report.path("status").asText().equals("running")) {
                assertThat(report.path("status").asText()).as(report.toString()).isEqualTo("done");
                return report;
            }
            Pause.millis(100);
        }
        throw new AssertionError("the check does not end");
    }

    /** Publishes a package and returns the file of its bytes. */
    private static Path published(PackageBuilder built) throws IOException {
        assertThat(ada.publish(built).status()).isEqualTo(201);
        String key = REGISTRY.storedKeys().stream()
                .filter(stored -> stored.contains(built.sha256()))
                .findFirst()
                .orElseThrow();
        return REGISTRY.process().store().resolve(key);
    }

    private static int count(JsonNode report, String finding) {
        return report.path("findings").path(finding).asInt();
    }

    @Test
    void damage_is_found_and_repaired_from_the_second_storage() throws IOException {
        PackageBuilder missing = aPackage(Unique.name("missing"));
        PackageBuilder changed = aPackage(Unique.name("changed"));
        for (PackageBuilder built : new PackageBuilder[] {missing, changed}) {
            Path file = published(built);
            Path copy =
                    second.resolve(REGISTRY.process().store().relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            if (built == changed) {
                bytes[20] ^= 1;
                Files.write(file, bytes);
            }
        }

        JsonNode found = check(true, false);
        JsonNode repaired = check(true, true);

        assertThat(count(found, "missing")).isEqualTo(1);
        assertThat(count(found, "corrupt")).isEqualTo(1);
        assertThat(found.path("examples").findValuesAsText("name"))
                .containsExactlyInAnyOrder(missing.name(), changed.name());
        assertThat(count(repaired, "repaired")).isEqualTo(2);
        for (PackageBuilder built : new PackageBuilder[] {missing, changed}) {
            assertThat(ada.get("/packages/" + built.name() + "/1.0.0/tarball").bytes())
                    .isEqualTo(built.archive());
        }
        assertThat(ada.sendToRoot("GET", "/metrics", java.net.http.HttpRequest.BodyPublishers.noBody())
                        .text())
                .contains("registry_storage_check_findings{kind=\"repaired\"} 2.0");
    }

    @Test
    void an_orphan_that_no_pending_row_knows_is_found_and_removed_only_when_asked() throws IOException {
        Path file = published(aPackage(Unique.name("kept")));
        String digest = "ab".repeat(32);
        Path orphan = REGISTRY.process().store().resolve("sha256/ab/" + digest + SUFFIX);
        Files.createDirectories(orphan.getParent());
        Files.writeString(orphan, "nobody knows me");

        JsonNode found = check(false, false);

        assertThat(count(found, "orphans")).isEqualTo(1);
        assertThat(found.path("examples").findValuesAsText("key")).containsExactly("sha256/ab/" + digest + SUFFIX);
        assertThat(orphan).exists();
        assertThat(root.delete("/admin/storage/orphans").status()).isEqualTo(202);
        assertThat(count(ended(), "removed")).isEqualTo(1);
        for (int i = 0; i < 300 && Files.exists(orphan); i++) Pause.millis(100);
        assertThat(orphan).doesNotExist();
        assertThat(file).exists();
    }

    @Test
    void only_administrators_check() {
        assertThat(ada.get("/admin/storage/check").status()).isEqualTo(403);
        assertThat(ada.post("/admin/storage/check", RegistryClient.object()).status())
                .isEqualTo(403);
        assertThat(ada.delete("/admin/storage/orphans").status()).isEqualTo(403);
    }
}
