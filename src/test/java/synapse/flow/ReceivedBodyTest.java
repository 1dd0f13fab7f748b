package synapse.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import synapse.archive.Digest;
import synapse.config.GivenSettings;

class ReceivedBodyTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    @TempDir
    Path data;

    private final SpoolFolder spool = new SpoolFolder();

    @BeforeEach
    void open() {
        settings.put("registry.data", data);
        spool.open();
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private ReceivedBody received(byte[] bytes, RuntimeException failure) throws IOException {
        ReceivedBody body = new ReceivedBody(spool, true);
        for (int at = 0; at < bytes.length; at += 1000) {
            byte[] piece = java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 1000));
            body.add(piece, piece.length);
        }
        body.complete(failure);
        return body;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("spool"))) {
            return files.toList();
        }
    }

    @Test
    void a_small_one_stays_in_memory() throws IOException {
        try (ReceivedBody body = received(bytes(5000), null)) {
            assertThat(body.open().readAllBytes()).isEqualTo(bytes(5000));
            assertThat(body.takeFile()).isEmpty();
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void a_large_one_is_on_disk_until_it_is_closed() throws IOException {
        try (ReceivedBody body = received(bytes(200_000), null)) {
            assertThat(files()).hasSize(1);
            try (InputStream in = body.open()) {
                assertThat(in.readAllBytes()).isEqualTo(bytes(200_000));
            }
        }

        assertThat(files()).isEmpty();
    }

    @Test
    void a_file_that_was_taken_stays() throws IOException {
        HashedFile file;
        try (ReceivedBody body = received(bytes(200_000), null)) {
            file = body.takeFile().orElseThrow();
        }

        assertThat(file.path()).hasBinaryContent(bytes(200_000));
        assertThat(file.digest()).isEqualTo(Digest.ofFile(file.path()));
        assertThat(file.sizeBytes()).isEqualTo(200_000);
        SpoolFolder.remove(file.path());
    }

    @Test
    void one_that_broke_off_tells_so_at_its_end_and_gives_no_file() throws IOException {
        IllegalStateException failure = new IllegalStateException("broke off");
        try (ReceivedBody body = received(bytes(200_000), failure)) {
            InputStream in = body.open();
            assertThat(in.readNBytes(200_000)).isEqualTo(bytes(200_000));
            assertThatThrownBy(in::read).isSameAs(failure);
            assertThatThrownBy(body::takeFile).isSameAs(failure);
        }

        assertThat(files()).isEmpty();
    }
}
