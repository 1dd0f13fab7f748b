package synapse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static synapse.archive.HostileTar.tar;
import static synapse.archive.HostileTar.valid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class ArchiveLimitsTest {
    private static final ArchiveLimits STANDARD = ArchiveLimits.standard();

    @Test
    void too_many_packed_bytes_are_their_own_type_of_problem() {
        byte[] archive = valid().gz();

        assertThatThrownBy(() -> check(STANDARD.withMaxPackedBytes(archive.length - 1), archive))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.ARCHIVE_TOO_LARGE))
                .hasMessageContaining("larger than %d bytes".formatted(archive.length - 1));
        assertThat(accepts(STANDARD.withMaxPackedBytes(archive.length), archive))
                .isTrue();
    }

    @Test
    void unpacked_bytes_are_those_that_come_out() {
        byte[] archive = valid().file("a", "x".repeat(1000)).end().gz();

        assertThat(accepts(STANDARD.withMaxUnpackedBytes(1024 + 1536 + 1024), archive))
                .isTrue();
        assertThatThrownBy(() -> check(STANDARD.withMaxUnpackedBytes(1024 + 1536 + 1023), archive))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining("unpacks to more than 3583 bytes");
    }

    @Test
    void a_ratio_counts_only_after_the_first_mebibyte() {
        byte[] small = valid().file("a", "x".repeat(1_040_000)).gz();
        byte[] large = valid().file("a", "x".repeat(1_060_000)).gz();

        assertThat(accepts(STANDARD, small)).isTrue();
        assertThatThrownBy(() -> check(STANDARD, large)).hasMessageContaining("more than 200 times its size");
        assertThat(accepts(STANDARD.withMaxRatio(1100), large)).isTrue();
    }

    @Test
    void entries_are_counted_with_repeated_directories_and_global_headers() {
        byte[] archive =
                valid().directory("./").directory("a").directory("a").global().gz();

        assertThat(accepts(STANDARD.withMaxEntries(5), archive)).isTrue();
        assertThatThrownBy(() -> check(STANDARD.withMaxEntries(4), archive)).hasMessageContaining("more than 4 files");
    }

    @Test
    void a_manifest_has_its_own_bound() {
        byte[] archive = tar().file("synapse.json", "12345").gz();

        assertThat(accepts(STANDARD.withMaxManifestBytes(5), archive)).isTrue();
        assertThatThrownBy(() -> check(STANDARD.withMaxManifestBytes(4), archive))
                .hasMessage("Entry \"synapse.json\" is larger than 4 bytes; shorten it");
    }

    @Test
    void time_runs_out() {
        assertThatThrownBy(() -> check(STANDARD.withMaxDuration(Duration.ofNanos(1)), valid().gz()))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining("takes longer than 0 ms");
    }

    @Test
    void time_runs_out_while_a_visitor_dawdles() {
        var reader = new ArchiveReader(STANDARD.withMaxDuration(Duration.ofMillis(30)));
        var archive = new ByteArrayInputStream(valid().file("a", "").gz());

        assertThatThrownBy(() -> reader.read(archive, (entry, content) -> pause()))
                .hasMessageContaining("takes longer than 30 ms");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void limits_must_be_positive() {
        assertThatThrownBy(() -> STANDARD.withMaxEntries(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.withMaxDuration(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean accepts(ArchiveLimits limits, byte... archive) {
        try {
            check(limits, archive);
            return true;
        } catch (IOException | RegistryException e) {
            return false;
        }
    }

    private static void check(ArchiveLimits limits, byte... archive) throws IOException {
        new ArchiveReader(limits).check(new ByteArrayInputStream(archive));
    }
}
