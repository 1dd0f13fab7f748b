package synapse.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shared registry, with whatever other tests have left in it, is backed up while clients publish and download, and is
 * restored where there is nothing yet: to a database and a store of the same kind, and of the other kind.
 */
@TestMethodOrder(OrderAnnotation.class)
class BackupIT {
    private static final int BEFORE = 20;
    private static final RegistryProcess RESTORED = RegistryProcess.on(TestDatabase.current());
    private static final Traffic TRAFFIC = new Traffic();

    @TempDir
    static Path folder;

    private static RegistryClient ada;
    private static List<PackageBuilder> before;
    private static Path dump;

    @BeforeAll
    static void publish() {
        ada = SharedRegistry.newUser();
        for (int i = 0; i < BEFORE; i++) TRAFFIC.publish(ada);
        before = TRAFFIC.acknowledged();
    }

    @AfterAll
    static void stop() {
        TRAFFIC.close();
        RESTORED.close();
    }

    private static Path backups() {
        return folder.resolve("backups");
    }

    private static Path newestDump() throws IOException {
        try (Stream<Path> dumps = Files.list(backups().resolve("dumps"))) {
            return dumps.sorted().reduce((first, second) -> second).orElseThrow();
        }
    }

    private static JsonNode manifest(Path of) throws IOException {
        return JsonMapper.builder().build().readTree(of.resolve("manifest.json").toFile());
    }

    @Test
    @Order(1)
    void a_backup_is_made_under_load_and_only_its_owner_can_read_it() throws IOException {
        TRAFFIC.begin(ada);

        BackupCommandLine made = BackupCommandLine.run(
                "backup.sh", SharedRegistry.settings(), backups().toString());
        TRAFFIC.stop();

        assertThat(made.exitCode()).as(made.output()).isZero();
        assertThat(TRAFFIC.failures()).isEmpty();
        dump = newestDump();
        assertThat(made.output()).contains(dump.toString());
        assertThat(manifest(dump).path("versions").asInt()).isGreaterThanOrEqualTo(BEFORE);
        assertThat(manifest(dump).path("lacking")).isEmpty();
        try (Stream<Path> all = Files.walk(backups())) {
            for (Path one : (Iterable<Path>) all::iterator) {
                String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(one));
                assertThat(mode).as(one.toString()).isEqualTo(Files.isDirectory(one) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    @Order(2)
    void another_one_copies_only_what_is_new() throws IOException {
        TRAFFIC.publish(ada);
        Path archive = blob(before.get(0));
        Object stamp = Files.getLastModifiedTime(archive);

        BackupCommandLine made = BackupCommandLine.run(
                "backup.sh", SharedRegistry.settings(), backups().toString());

        assertThat(made.exitCode()).as(made.output()).isZero();
        assertThat(newestDump()).isNotEqualTo(dump);
        assertThat(Files.getLastModifiedTime(archive)).isEqualTo(stamp);
        assertThat(blob(TRAFFIC.acknowledged().get(TRAFFIC.acknowledged().size() - 1)))
                .exists();
    }

    private static Path blob(PackageBuilder built) throws IOException {
        try (Stream<Path> found = Files.list(
                backups().resolve("blobs/sha256").resolve(built.sha256().substring(0, 2)))) {
            return found.filter(file -> file.getFileName().toString().startsWith(built.sha256()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    @Order(3)
    void a_restored_registry_has_every_version_every_account_and_the_same_journal() throws IOException {
        BackupCommandLine restored = BackupCommandLine.run(
                "restore.sh",
                RESTORED.settings(),
                backups().toString(),
                dump.getFileName().toString());
        assertThat(restored.exitCode()).as(restored.output()).isZero();

        RESTORED.start();

        RegistryClient same = RESTORED.client().withToken(ada.token()); // signed by a key that was restored
        for (PackageBuilder one : before) {
            assertThat(same.tarball(one).bytes()).as(one.name()).isEqualTo(one.archive());
            assertThat(same.get("/packages/" + one.name()).bytes())
                    .isEqualTo(ada.get("/packages/" + one.name()).bytes());
        }
        long head = manifest(dump).path("head").asLong();
        assertThat(journal(same, head)).isEqualTo(journal(ada, head));
        RegistryClient root = RESTORED.client().loggedIn("root", RegistryClient.PASSWORD);
        new MoveSteward(root).expectSound(manifest(dump).path("versions").asInt());
        TRAFFIC.publish(same); // sequences go on behind what was restored
        assertThat(RESTORED.client().registered(Unique.name("after")).isAccepted())
                .isTrue();
        assertThat(TRAFFIC.failures()).isEmpty();
    }

    private static String journal(RegistryClient client, long head) {
        StringBuilder entries = new StringBuilder();
        long after = 0;
        while (after < head) {
            JsonNode page = client.get("/changes?after=" + after).json();
            for (JsonNode entry : page.path("entries")) {
                after = entry.path("seq").asLong();
                if (after <= head) entries.append(entry).append('\n');
            }
        }
        return entries.toString();
    }

    @Test
    @Order(4)
    void a_registry_that_is_there_is_not_overwritten() {
        BackupCommandLine refused = BackupCommandLine.run(
                "restore.sh", SharedRegistry.settings(), backups().toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).startsWith("error: ");
    }

    @Test
    @Order(5)
    void the_other_database_with_the_other_store_takes_the_same_and_gives_it_back() throws IOException {
        TestDatabase other = TestDatabase.current() == TestDatabase.H2 ? TestDatabase.POSTGRESQL : TestDatabase.H2;
        try (RegistryProcess elsewhere = RegistryProcess.on(other)) {
            String name = dump.getFileName().toString();

            BackupCommandLine restored = BackupCommandLine.run(
                    "restore.sh", elsewhere.settings(), backups().toString(), name);
            BackupCommandLine again = BackupCommandLine.run(
                    "backup.sh", elsewhere.settings(), folder.resolve("again").toString());

            assertThat(restored.exitCode()).as(restored.output()).isZero();
            assertThat(again.exitCode()).as(again.output()).isZero();
            Path second = Path.of(again.output().split(": journal", 2)[0]);
            assertThat(rows(second)).isEqualTo(rows(dump));
            assertThat(manifest(second).path("head")).isEqualTo(manifest(dump).path("head"));
        }
    }

    /** Returns the rows of each table, in an order that does not matter to a database. */
    private static Map<String, String> rows(Path of) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(of.resolve("tables"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    String[] lines = new String(in.readAllBytes(), UTF_8).split("\n");
                    Arrays.sort(lines);
                    tables.put(file.getFileName().toString(), String.join("\n", lines));
                }
            }
        }
        return tables;
    }

    @Test
    @Order(6)
    void a_damaged_backup_is_refused_before_anything_is_changed() throws IOException {
        Path users = dump.resolve("tables/users.jsonl.gz");
        byte[] bytes = Files.readAllBytes(users);
        bytes[bytes.length / 2] ^= 1;
        Files.write(users, bytes);
        try (RegistryProcess empty = RegistryProcess.on(TestDatabase.H2)) {
            BackupCommandLine refused = BackupCommandLine.run(
                    "restore.sh",
                    empty.settings(),
                    backups().toString(),
                    dump.getFileName().toString());

            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.output()).contains("the backup is damaged: " + users);
            try (Stream<Path> files = Files.walk(empty.store())) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }
}
