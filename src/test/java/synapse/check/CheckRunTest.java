package synapse.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import synapse.api.StorageCheckView;
import synapse.archive.Digest;
import synapse.config.GivenSettings;
import synapse.storage.StorageConnection;
import synapse.storage.StorageConnectionFactory;
import synapse.storage.StorageKey;
import synapse.storage.Unmoved;

/** What a check finds in a folder, against rows in memory. */
class CheckRunTest {
    private static final CheckOptions QUICK = new CheckOptions(false, false, false);
    private static final CheckOptions THOROUGH = new CheckOptions(true, false, false);

    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    @TempDir
    Path folder;

    private final Rows rows = new Rows();
    private final StorageConnectionFactory storage = new StorageConnectionFactory(new Unmoved());
    private StorageConnection store;

    @BeforeEach
    void open() {
        settings.put("registry.data", folder)
                .put("registry.repair.type", "local")
                .put("registry.repair.path", "second");
        storage.open();
        store = storage.getConnection();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path file(StorageKey key) {
        return folder.resolve("packages").resolve(key.text());
    }

    /** Stores the text, as long ago as a version would be. */
    private StorageKey stored(String text) throws IOException {
        Path upload = Files.writeString(folder.resolve("upload"), text);
        StorageKey key = StorageKey.fresh(Digest.ofFile(upload));
        store.put(key, upload);
        Files.delete(upload);
        Files.setLastModifiedTime(file(key), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        return key;
    }

    private StorageKey published(String text) throws IOException {
        StorageKey key = stored(text);
        rows.expect(key, text.length());
        return key;
    }

    private StorageCheckView check(CheckOptions options) throws IOException {
        return check(options, () -> true);
    }

    private StorageCheckView check(CheckOptions options, CheckRun.Beat beat) throws IOException {
        Instant now = Instant.now();
        Tally tally = new Tally(options, now);
        Optional<StorageConnection> second = storage.secondConnection();
        new CheckRun(
                        rows,
                        store,
                        new Inspection(options, store, second, 1 << 30, folder, tally),
                        new Orphans(rows, rows.sweeping(), options, now, Duration.ofHours(1), tally),
                        tally,
                        beat)
                .run();
        return tally.over(now, "");
    }

    @Test
    void a_sound_store_has_no_findings() throws IOException {
        for (int i = 0; i < 50; i++) published("archive " + i);

        StorageCheckView report = check(THOROUGH);

        assertThat(report.status()).isEqualTo("done");
        assertThat(report.versions()).isEqualTo(50);
        assertThat(report.blobs()).isEqualTo(50);
        assertThat(report.bytesRead()).isEqualTo(490);
        assertThat(report.findings()).isEqualTo(new StorageCheckView.Findings(0, 0, 0, 0, 0, 0, 0));
        assertThat(report.examples()).isEmpty();
    }

    @Test
    void missing_files_and_truncated_ones_are_found_among_others() throws IOException {
        for (int i = 0; i < 50; i++) published("archive " + i);
        StorageKey missing = published("missing");
        StorageKey truncated = published("truncated");
        Files.delete(file(missing));
        Files.writeString(file(truncated), "trunc");

        StorageCheckView report = check(QUICK);

        assertThat(report.findings()).isEqualTo(new StorageCheckView.Findings(1, 1, 0, 0, 0, 0, 0));
        assertThat(report.versions()).isEqualTo(52);
        assertThat(report.examples())
                .extracting(StorageCheckView.Example::kind, StorageCheckView.Example::key)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("missing", missing.text()),
                        org.assertj.core.groups.Tuple.tuple("corrupt", truncated.text()));
        assertThat(report.examples())
                .allSatisfy(example -> assertThat(example.name()).isEqualTo("json"));
    }

    @Test
    void a_changed_byte_is_found_if_digests_are_compared() throws IOException {
        StorageKey key = published("unchanged");
        Files.writeString(file(key), "unchangeD");

        assertThat(check(QUICK).findings().corrupt()).isZero();
        assertThat(check(THOROUGH).findings().corrupt()).isEqualTo(1);
    }

    @Test
    void a_file_that_cannot_be_read_is_told_and_the_check_goes_on() throws IOException {
        StorageKey key = published("a folder");
        published("another");
        Files.delete(file(key));
        Files.createDirectory(file(key)); // as good as a broken disk
        rows.expect(key, Files.size(file(key))); // so that the size fits

        StorageCheckView report = check(THOROUGH);

        assertThat(report.findings().unreadable()).isEqualTo(1);
        assertThat(report.versions()).isEqualTo(2);
        assertThat(report.bytesRead()).isEqualTo(7);
    }

    @Test
    void orphans_are_those_that_nobody_knows() throws IOException {
        published("version");
        StorageKey orphan = stored("orphan");
        StorageKey pending = stored("pending");
        rows.pending.add(pending);
        StorageKey young = stored("young");
        Files.setLastModifiedTime(file(young), FileTime.from(Instant.now()));

        StorageCheckView report = check(QUICK);

        assertThat(report.findings()).isEqualTo(new StorageCheckView.Findings(0, 0, 0, 1, 2, 0, 0));
        assertThat(report.examples())
                .singleElement()
                .satisfies(example -> assertThat(example.key()).isEqualTo(orphan.text()));
        assertThat(rows.abandoned).isEmpty();
        assertThat(file(orphan)).exists();
    }

    @Test
    void orphans_go_to_the_sweeper_when_that_is_asked() throws IOException {
        published("version");
        StorageKey orphan = stored("orphan");
        stored("young");
        Files.setLastModifiedTime(file(stored("young too")), FileTime.from(Instant.now()));

        StorageCheckView report = check(new CheckOptions(false, false, true));

        assertThat(report.findings().removed()).isEqualTo(2);
        assertThat(rows.abandoned).hasSize(2).contains(orphan);
    }

    @Test
    void what_the_second_storage_has_is_repaired_and_nothing_else() throws IOException {
        StorageKey missing = published("missing");
        StorageKey changed = published("changed");
        StorageKey lost = published("lost");
        StorageKey lied = published("lied about");
        copyToSecond(missing, missing.text());
        copyToSecond(changed, changed.text().replaceAll("-.*", "-" + "0".repeat(16))); // another attempt
        Path wrong = copyToSecond(lied, lied.text());
        Files.writeString(wrong, "lied abouT");
        for (StorageKey key : new StorageKey[] {missing, lost, lied}) Files.delete(file(key));
        Files.writeString(file(changed), "changeD");

        StorageCheckView report = check(new CheckOptions(true, true, false));

        assertThat(report.findings()).isEqualTo(new StorageCheckView.Findings(3, 1, 0, 0, 0, 2, 0));
        assertThat(file(missing)).hasContent("missing");
        assertThat(file(changed)).hasContent("changed");
        assertThat(file(lost)).doesNotExist();
        assertThat(file(lied)).doesNotExist();
        assertThat(check(THOROUGH).findings().missing()).isEqualTo(2);
    }

    private Path copyToSecond(StorageKey key, String as) throws IOException {
        Path copy = folder.resolve("second").resolve(as);
        Files.createDirectories(copy.getParent());
        return Files.copy(file(key), copy);
    }

    @Test
    void versions_that_are_deleted_and_published_meanwhile_are_no_findings() throws IOException {
        StorageKey deleted = published("deleted");
        StorageKey published = stored("published");
        CheckRun.Beat meanwhile = () -> {
            rows.expected.remove(deleted.text());
            rows.expect(published, "published".length());
            try {
                Files.deleteIfExists(file(deleted));
            } catch (IOException e) {
                throw Rows.broken();
            }
            return true;
        };

        StorageCheckView report = check(QUICK, meanwhile);

        assertThat(report.findings()).isEqualTo(new StorageCheckView.Findings(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void there_are_only_a_few_examples_and_a_page_of_rows_in_memory() throws IOException {
        for (int i = 0; i < 2500; i++) rows.expect(StorageKey.fresh(digest("missing " + i)), 10);

        StorageCheckView report = check(QUICK);

        assertThat(report.findings().missing()).isEqualTo(2500);
        assertThat(report.examples()).hasSize(20);
        assertThat(rows.largestPage).isEqualTo(1000);
        assertThat(rows.queries).isEqualTo(3);
    }

    private static Digest digest(String text) {
        var sha256 = Digest.sha256();
        sha256.update(text.getBytes(UTF_8));
        return Digest.of(sha256);
    }

    @Test
    void a_check_that_another_node_has_taken_stops() throws IOException {
        published("version");

        assertThatIOException().isThrownBy(() -> check(QUICK, () -> false)).withMessageContaining("another node");
    }

    @Test
    void digests_are_read_no_faster_than_allowed() throws IOException {
        Throttle throttle = new Throttle(Digest.sha256(), 1 << 20);
        long begun = System.nanoTime();

        for (int i = 0; i < 4; i++) throttle.write(new byte[1 << 16], 0, 1 << 16);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(249));
        assertThat(throttle.bytes()).isEqualTo(1 << 18);
    }
}
