package synapse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static synapse.archive.HostileTar.gzip;
import static synapse.archive.HostileTar.join;
import static synapse.archive.HostileTar.tar;
import static synapse.archive.HostileTar.valid;
import static synapse.archive.TarHeaderBytes.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveReaderTest {
    private final ArchiveReader reader = new ArchiveReader(ArchiveLimits.standard());

    @Test
    void the_entries_come_in_their_order_with_their_contents() throws IOException {
        var archive = tar().directory("./")
                .directory("./src")
                .file("./src/a", "aaa")
                .file("./synapse.json", "{}")
                .entry(header('0', "run", 2).mode("0000755"), (byte) 'r', (byte) 'n');

        assertThat(read(archive)).containsExactly("src/", "src/a aaa", "synapse.json {}", "run! rn");
    }

    @Test
    void the_summary_counts_and_keeps_the_manifest() throws IOException {
        byte[] archive =
                valid().directory("a").file("a/b", "x".repeat(600)).end().gz();

        var summary = reader.check(new ByteArrayInputStream(archive));

        assertThat(summary.manifest()).asString(UTF_8).isEqualTo("{}");
        assertThat(summary.entryCount()).isEqualTo(3);
        assertThat(summary.packedBytes()).isEqualTo(archive.length);
        assertThat(summary.unpackedBytes()).isEqualTo(1024 + 512 + 512 + 1024 + 1024);
        assertThat(summary).hasToString("3 entries, %d bytes packed, 4096 unpacked".formatted(archive.length));
    }

    @Test
    void the_end_marker_may_be_missing_short_or_padded() throws IOException {
        byte[] tar = valid().bytes();

        for (int zeros : new int[] {0, 512, 1024, 1025, 10240, 1 << 19}) {
            byte[] archive = gzip(join(tar, new byte[zeros]));
            assertThat(reader.check(stream(archive)).entryCount()).isOne();
        }
    }

    @Test
    void endless_padding_is_refused() {
        var lenient = new ArchiveReader(ArchiveLimits.standard().withMaxRatio(2000));
        byte[] archive = valid().end().raw(new byte[(1 << 20) + 1]).gz();

        assertThatThrownBy(() -> lenient.check(stream(archive))).hasMessageContaining("data after its end");
    }

    @Test
    void names_and_comments_in_the_gzip_header_are_passed_over() throws IOException {
        byte[] plain = valid().gz();
        byte[] fields = join(new byte[] {3, 0, 1, 2, 3}, "name\0comment\0".getBytes(UTF_8));
        byte[] archive = join(HostileTar.cut(plain, 10), fields, Arrays.copyOfRange(plain, 10, plain.length));
        archive[3] = 4 | 8 | 16;

        assertThat(reader.check(stream(archive)).entryCount()).isOne();
    }

    @Test
    void one_file_is_read_up_to_a_bound() throws IOException {
        byte[] archive = valid().file("docs/readme.md", "no")
                .file("README.md", "# Hello")
                .gz();
        var readme = new EntryPath("README.md");

        assertThat(reader.file(stream(archive), readme, 7).orElseThrow())
                .asString(UTF_8)
                .isEqualTo("# Hello");
        assertThat(reader.file(stream(archive), new EntryPath("readme.md"), 7)).isEmpty();
        assertThatThrownBy(() -> reader.file(stream(archive), readme, 6))
                .hasMessage("Entry \"README.md\" is larger than 6 bytes; shorten it");
    }

    @Test
    void a_failing_source_is_not_a_wrong_archive() {
        var broken = new IOException("Connection reset");
        var start = stream(HostileTar.cut(valid().gz(), 30));
        var source = new SequenceInputStream(start, new FailingStream(broken));

        assertThatThrownBy(() -> reader.check(source)).isSameAs(broken);
    }

    @Test
    void a_failing_visitor_is_not_a_wrong_archive() {
        var full = new IOException("No space left on device");

        assertThatThrownBy(() -> reader.read(stream(valid().gz()), (entry, content) -> {
                    throw full;
                }))
                .isSameAs(full);
    }

    @Test
    void a_source_that_gives_byte_by_byte_is_read() throws IOException {
        var source = new TricklingStream(valid().file("a", "abc").end().gz());

        assertThat(reader.check(source).entryCount()).isEqualTo(2);
    }

    @Test
    void content_ends_where_the_entry_ends_also_byte_by_byte() throws IOException {
        var bytes = new ArrayList<Integer>();

        reader.read(stream(valid().file("a", "xy").file("b", "").gz()), (entry, content) -> {
            for (int next = content.read(); next >= 0; next = content.read()) bytes.add(next);
        });

        assertThat(bytes).containsExactly((int) '{', (int) '}', (int) 'x', (int) 'y');
    }

    private List<String> read(HostileTar tar) throws IOException {
        var seen = new ArrayList<String>();
        reader.read(stream(tar.end().gz()), (entry, content) -> {
            String mark = entry.directory() ? "/" : (entry.executable() ? "! " : " ");
            seen.add(entry.path() + mark + new String(content.readAllBytes(), UTF_8));
        });
        return seen;
    }

    private static InputStream stream(byte... bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
