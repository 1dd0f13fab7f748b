package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** An administrator who moves the archives, and looks whether all are well. */
record MoveSteward(RegistryClient root) {
    private static final Map<String, String> SETTINGS = Map.of(
            "REGISTRY_ADMIN_USER", "root",
            "REGISTRY_ADMIN_PASSWORD", RegistryClient.PASSWORD,
            "REGISTRY_ARCHIVE_CACHE_BYTES", "0",
            "REGISTRY_CHECK_EVERY", "PT0S",
            "REGISTRY_BLOB_GRACE", "PT10S",
            "REGISTRY_MOVE_RATE", "16384",
            "REGISTRY_CHECK_RATE", "32768",
            "REGISTRY_REPAIR_TYPE", "s3");

    /** Returns the settings of a registry with a bucket as the second storage, whose archives move slowly. */
    static Map<String, String> settings(Map<String, String> bucket) {
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        bucket.forEach((variable, value) -> settings.put(variable.replace("REGISTRY_S3", "REGISTRY_REPAIR_S3"), value));
        settings.remove("REGISTRY_STORAGE_TYPE");
        return settings;
    }

    static MoveSteward of(RegistryProcess registry) {
        return new MoveSteward(registry.client().loggedIn("root", RegistryClient.PASSWORD));
    }

    JsonNode move() {
        Answer answer = root.post("/admin/storage/move", RegistryClient.object());
        assertThat(answer.status()).as(answer::toString).isEqualTo(202);
        return answer.json();
    }

    JsonNode report() {
        return root.get("/admin/storage/move").json();
    }

    JsonNode await(Predicate<JsonNode> wanted) {
        JsonNode report = report();
        for (int i = 0; i < 900; i++) {
            if (wanted.test(report)) return report;
            Pause.millis(100);
            report = report();
        }
        throw new AssertionError("the move stands still: " + report);
    }

    JsonNode awaitDone() {
        JsonNode report = await(view -> view.path("finished_at").isTextual());
        assertThat(report.path("status").asText()).as(report.toString()).isEqualTo("done");
        return report;
    }

    /** Begins a check that takes a second or more, and returns what it is at. */
    JsonNode beginCheck() {
        return root.post("/admin/storage/check", RegistryClient.object().put("digests", true))
                .json();
    }

    JsonNode awaitCheck(String status) {
        JsonNode report = root.get("/admin/storage/check").json();
        for (int i = 0; i < 6000 && !report.path("status").asText().equals(status); i++) {
            Pause.millis(100);
            report = root.get("/admin/storage/check").json();
        }
        assertThat(report.path("status").asText()).as(report.toString()).isEqualTo(status);
        return report;
    }

    /** Checks existence, size and digest of all archives; whatever was abandoned in between is nobody's. */
    void expectSound(int versions) {
        beginCheck();
        JsonNode report = awaitCheck("done");
        JsonNode found = report.path("findings");
        assertThat(report.path("versions").asInt()).isEqualTo(versions);
        for (String finding : new String[] {"missing", "corrupt", "unreadable"}) {
            assertThat(found.path(finding).asInt()).as(report.toString()).isZero();
        }
    }
}
