package synapse.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static synapse.archive.HostileTar.tar;
import static synapse.archive.TarHeaderBytes.header;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Archives that would fill memory, disk or time if they were believed. */
@Timeout(20)
class ArchiveBombTest {
    private static final ArchiveLimits STANDARD = ArchiveLimits.standard();

    @Test
    void a_bomb_of_zeros_is_stopped_early() throws IOException {
        assertEndless(header('0', "zeros", 1 << 30).bytes(), new byte[1 << 16], "more than 200 times its size");
    }

    @Test
    void a_bomb_of_little_ratio_is_stopped_by_its_bytes() throws IOException {
        byte[] noise = new byte[1 << 14];
        new Random(1).nextBytes(noise);

        var limits = STANDARD.withMaxUnpackedBytes(8 << 20);

        assertEndless(limits, header('0', "noise", 8 << 20).bytes(), noise, "unpacks to more than 8388608 bytes");
    }

    @Test
    void a_flood_of_directories_is_stopped() throws IOException {
        var limits = STANDARD.withMaxRatio(2000);

        assertEndless(limits, new byte[0], header('5', "./", 0).bytes(), "more than 50000 files and folders");
    }

    @Test
    void a_flood_of_global_headers_is_stopped() throws IOException {
        byte[] global = tar().global("comment", "x".repeat(1000)).bytes();

        assertEndless(STANDARD.withMaxRatio(2000), new byte[0], global, "more than 50000 files and folders");
    }

    @Test
    void a_chain_of_extended_headers_is_stopped_at_the_second() throws IOException {
        assertEndless(new byte[0], tar().pax("path", "a").bytes(), "follow one another");
        assertEndless(new byte[0], tar().longName("a").bytes(), "follow one another");
        assertEndless(new byte[0], tar().entry('K', "a").bytes(), "follow one another");
    }

    @Test
    void a_gzip_header_without_end_fills_no_memory() {
        byte[] endless = new byte[2_000_000];
        Arrays.fill(endless, (byte) 'n');
        System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8, 8}, 0, endless, 0, 4);

        assertThatThrownBy(() -> new ArchiveReader(STANDARD.withMaxPackedBytes(1_000_000))
                        .check(new ByteArrayInputStream(endless)))
                .hasMessageContaining("larger than 1000000 bytes");
    }

    private static void assertEndless(byte[] head, byte[] piece, String sentence) throws IOException {
        assertEndless(STANDARD, head, piece, sentence);
    }

    private static void assertEndless(ArchiveLimits limits, byte[] head, byte[] piece, String sentence)
            throws IOException {
        try (var archive = new EndlessArchive(head, piece)) {
            assertThatThrownBy(() -> new ArchiveReader(limits).check(archive.open()))
                    .hasMessageContaining(sentence);
        }
    }

    @Test
    void many_long_names_fit_into_a_small_heap() throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var probe = new ProcessBuilder(java, "-Xmx32m", "-cp", classPath(), ManyNames.class.getName());

        var run = probe.redirectErrorStream(true).start();

        assertThat(new String(run.getInputStream().readAllBytes(), US_ASCII)).isEqualTo("20001 entries");
        assertThat(run.waitFor()).isZero();
    }

    private static String classPath() {
        return Stream.of(ArchiveReader.class, ManyNames.class)
                .map(each -> each.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
