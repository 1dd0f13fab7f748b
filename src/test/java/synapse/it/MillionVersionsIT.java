package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A check of very many versions in little memory. Rows are written by SQL, and archives are empty files with the names that
 * the rows say; one of them is missing and one is nobody's.
 */
@Tag("process")
@EnabledIfSystemProperty(named = "check.versions", matches = "[0-9]+")
class MillionVersionsIT {
    private static final String HEAP = "160m";
    private static final int VERSIONS = Integer.getInteger("check.versions", 0);
    private static final int PACKAGES = Math.max(1, VERSIONS / 100);
    private static final int CHUNK = 20_000;
    private static final String TIME = "TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+00:00'";

    private static String key(int number) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String hex = HexFormat.of()
                    .formatHex(sha256.digest(Integer.toString(number).getBytes(StandardCharsets.UTF_8)));
            return "sha256/" + hex.substring(0, 2) + "/" + hex + "-0123456789abcdef";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void store(Path folder) {
        IntStream.rangeClosed(2, VERSIONS + 1)
                .parallel()
                .forEach(
                        number -> { // 1 is missing, the last is an orphan
                            try {
                                Files.createFile(folder.resolve(key(number)));
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        });
    }

    private static void insert(Connection database) throws Exception {
        try (Statement statement = database.createStatement()) {
            String owner = Rows.of(database, "SELECT id FROM users").get(0);
            statement.execute(
                    "INSERT INTO packages SELECT 1000 + x, 'many' || x, 'many' || x, '', '', '', '', '', '[]', "
                            + owner + ", '1.0.0', NULL, NULL, " + TIME + ", " + TIME + ", 1 FROM SYSTEM_RANGE(1, "
                            + PACKAGES
                            + ")");
            for (int from = 1; from <= VERSIONS; from += CHUNK) {
                insert(statement, owner, from, Math.min(VERSIONS, from + CHUNK - 1));
            }
        }
    }

    private static void insert(Statement statement, String owner, int from, int to) throws SQLException {
        statement.execute("INSERT INTO package_versions (id, package_id, version, version_key, checksum,"
                + " tarball_path, tarball_size, dependencies_json, keywords_json, manifest_json, download_count,"
                + " state, published_by, published_at, published_seq)"
                + " SELECT 1000 + x, 1001 + MOD(x, " + PACKAGES + "), v, v, h,"
                + " 'sha256/' || SUBSTRING(h, 1, 2) || '/' || h || '-0123456789abcdef', 0, '{}', '[]', '{}', 0,"
                + " 'published', " + owner + ", " + TIME + ", 1 FROM (SELECT x, (x / " + PACKAGES
                + ") || '.0.0' AS v, LOWER(RAWTOHEX(HASH('SHA-256', STRINGTOUTF8('' || x)))) AS h"
                + " FROM SYSTEM_RANGE(" + from + ", " + to + "))");
    }

    @Test
    void a_check_of_very_many_versions_takes_little_memory() throws Exception {
        try (OwnRegistry registry = new OwnRegistry()) {
            RegistryProcess process = registry.process()
                    .with("REGISTRY_ADMIN_USER", "root")
                    .with("REGISTRY_ADMIN_PASSWORD", RegistryClient.PASSWORD)
                    .with("REGISTRY_CHECK_EVERY", "PT0S")
                    .with("REGISTRY_BLOB_GRACE", "PT1S")
                    .withHeap(HEAP);
            process.start().stop();
            try (Connection database = registry.openDatabase()) {
                insert(database);
            }
            store(process.store());
            process.start();
            MoveSteward steward = MoveSteward.of(process);
            Instant begun = Instant.now();

            steward.root().post("/admin/storage/check", RegistryClient.object());
            JsonNode report = steward.awaitCheck("done");

            Duration time = Duration.between(begun, Instant.now());
            System.out.printf("%d versions checked in %d s with -Xmx%s%n", VERSIONS, time.toSeconds(), HEAP);
            assertThat(report.path("versions").asInt()).isEqualTo(VERSIONS);
            assertThat(report.path("blobs").asInt()).isEqualTo(VERSIONS);
            assertThat(report.path("findings").path("missing").asInt()).isEqualTo(1);
            assertThat(report.path("findings").path("orphans").asInt()).isEqualTo(1);
            assertThat(process.log()).doesNotContain("OutOfMemoryError");
        }
    }
}
