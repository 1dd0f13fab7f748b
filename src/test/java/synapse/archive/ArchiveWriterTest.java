package synapse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class ArchiveWriterTest {
    private static final List<ArchiveFile> FILES = List.of(
            file("synapse.json", "{}"),
            file("src/main.syn", "main"),
            executable("bin/run", "#!/bin/sh\n"),
            file("größe.txt", "ä"),
            file("long/" + "x".repeat(150), ""));

    @Test
    void the_tar_is_the_same_on_every_machine() throws IOException {
        var golden = Digest.of("26b2a2412038ded72d4c4bc2c0b4c69b13c0ca96a0c3c47368081adfa5559b82");

        assertThat(Digest.ofStream(new GZIPInputStream(new ByteArrayInputStream(write(FILES)))))
                .isEqualTo(golden);
    }

    @Test
    void the_gzip_header_tells_neither_time_nor_system() throws IOException {
        assertThat(write(FILES)).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255);
    }

    @Test
    void the_order_of_the_files_does_not_matter() throws IOException {
        var shuffled = new ArrayList<>(FILES);
        byte[] expected = write(FILES);

        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(write(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    void the_reader_reads_what_was_written() throws IOException {
        var seen = new ArrayList<String>();

        new ArchiveReader(ArchiveLimits.standard())
                .read(
                        new ByteArrayInputStream(write(FILES)),
                        (entry, content) -> seen.add(entry.path()
                                + (entry.executable() ? "! " : " ")
                                + new String(content.readAllBytes(), UTF_8)));

        assertThat(seen)
                .containsExactly(
                        "bin/run! #!/bin/sh\n",
                        "größe.txt ä",
                        "long/" + "x".repeat(150) + " ",
                        "src/main.syn main",
                        "synapse.json {}");
    }

    @Test
    void what_was_written_is_known() throws IOException {
        var out = new ByteArrayOutputStream();

        var written = new ArchiveWriter(ArchiveLimits.standard()).write(FILES, out);

        var summary = new ArchiveReader(ArchiveLimits.standard()).check(new ByteArrayInputStream(out.toByteArray()));
        assertThat(written.digest()).isEqualTo(Digest.ofStream(new ByteArrayInputStream(out.toByteArray())));
        assertThat(written.packedBytes()).isEqualTo(out.size()).isEqualTo(summary.packedBytes());
        assertThat(written.unpackedBytes()).isEqualTo(summary.unpackedBytes());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void of_a_file_on_disk_only_bytes_and_the_execute_bit_count(@TempDir Path folder) throws IOException {
        Path run = Files.writeString(folder.resolve("any"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx------"));
        Files.setLastModifiedTime(run, FileTime.fromMillis(123456789));

        var files = new ArrayList<>(FILES);
        files.set(2, ArchiveFile.of(new EntryPath("bin/run"), run));

        assertThat(write(files)).isEqualTo(write(FILES));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_on_disk_is_refused(@TempDir Path folder) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("target"));

        assertThatThrownBy(() -> ArchiveFile.of(new EntryPath("a"), link)).hasMessageContaining("no regular file");
        assertThatThrownBy(() -> ArchiveFile.of(new EntryPath("a"), folder)).hasMessageContaining("no regular file");
    }

    @Test
    void what_the_reader_would_refuse_is_not_written() {
        var manifest = file("synapse.json", "{}");

        assertRefused("no synapse.json", file("a/synapse.json", "{}"));
        assertRefused("is there twice", manifest, manifest);
        assertRefused("these are one", manifest, file("A", ""), file("a", ""));
        assertRefused("a file and a folder", manifest, file("a", ""), file("a/b", ""));
        assertRefused("more than 200 times", manifest, file("zeros", "0".repeat(1_100_000)));
        assertRefused("larger than 1048576 bytes", file("synapse.json", " ".repeat((1 << 20) + 1)));
    }

    @Test
    void limits_of_size_and_number_hold_for_the_writer_too() {
        var noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        var files = List.of(file("synapse.json", "{}"), ArchiveFile.of(new EntryPath("noise"), noise));
        var standard = ArchiveLimits.standard();

        assertThatThrownBy(() -> write(standard.withMaxPackedBytes(90_000), files))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.ARCHIVE_TOO_LARGE));
        assertThatThrownBy(() -> write(standard.withMaxUnpackedBytes(90_000), files))
                .hasMessageContaining("unpacks to more than 90000 bytes");
        assertThatThrownBy(() -> write(standard.withMaxEntries(1), files)).hasMessageContaining("more than 1 files");
    }

    @Test
    void a_file_that_changes_its_size_meanwhile_is_an_error() {
        var shorter =
                new ArchiveFile(EntryPath.MANIFEST, 3, false, () -> new ByteArrayInputStream(new byte[] {'{', '}'}));
        var longer =
                new ArchiveFile(EntryPath.MANIFEST, 1, false, () -> new ByteArrayInputStream(new byte[] {'{', '}'}));

        assertThatThrownBy(() -> write(List.of(shorter))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> write(List.of(longer)))
                .isInstanceOf(IOException.class)
                .hasMessage("synapse.json changed while it was packed; pack again");
    }

    private static void assertRefused(String sentence, ArchiveFile... files) {
        assertThatThrownBy(() -> write(List.of(files)))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining(sentence);
    }

    private static byte[] write(List<ArchiveFile> files) throws IOException {
        return write(ArchiveLimits.standard(), files);
    }

    private static byte[] write(ArchiveLimits limits, List<ArchiveFile> files) throws IOException {
        var out = new ByteArrayOutputStream();
        new ArchiveWriter(limits).write(files, out);
        return out.toByteArray();
    }

    private static ArchiveFile file(String path, String text) {
        return ArchiveFile.of(new EntryPath(path), text.getBytes(UTF_8));
    }

    private static ArchiveFile executable(String path, String text) {
        var plain = file(path, text);
        return new ArchiveFile(plain.path(), plain.sizeBytes(), true, plain.content());
    }
}
