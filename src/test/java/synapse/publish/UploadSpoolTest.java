package synapse.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import synapse.archive.Digest;
import synapse.config.ConfigurationException;
import synapse.config.GivenSettings;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class UploadSpoolTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings().put("registry.max.package.bytes", 10);

    @TempDir
    Path data;

    @Test
    void an_upload_is_on_disk_until_it_is_closed() throws IOException {
        UploadSpool spool = Archives.spool(settings, data);

        SpooledFile file = spool.receive(new ByteArrayInputStream("0123456789".getBytes(UTF_8)));

        assertThat(file.path()).hasContent("0123456789");
        assertThat(file.sizeBytes()).isEqualTo(10);
        assertThat(file.digest()).isEqualTo(Digest.ofFile(file.path()));
        file.close();
        file.close();
        assertThat(data.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void a_file_that_cannot_be_removed_fails_no_publish() throws IOException {
        Path folder = Files.createDirectories(data.resolve("upload/in-the-way")).getParent();

        new SpooledFile(folder, Digest.of("0".repeat(64)), 0).close();

        assertThat(folder).exists();
    }

    @Test
    void what_does_not_fit_beside_the_reserve_is_refused_before_it_is_read() {
        settings.put("registry.free.bytes", 1L << 60); // no disk has that
        UploadSpool spool = Archives.spool(settings, data);

        RegistryException refused = catchThrowableOfType(RegistryException.class, () -> spool.refuseLength(1));

        assertThat(refused.type()).isEqualTo(ProblemType.STORAGE_FULL);
        settings.put("registry.free.bytes", 0);
        Archives.spool(settings, data).refuseLength(1);
    }

    @Test
    void what_is_too_large_stops_at_once_and_leaves_nothing() {
        UploadSpool spool = Archives.spool(settings, data);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThat(refusal(() -> spool.receive(endless)).type()).isEqualTo(ProblemType.ARCHIVE_TOO_LARGE);

        assertThat(data.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void a_body_that_breaks_off_leaves_nothing() {
        UploadSpool spool = Archives.spool(settings, data);

        assertThatIOException()
                .isThrownBy(() -> spool.receive(out -> {
                    out.write('x');
                    throw new IOException("gone");
                }))
                .withMessage("gone");

        assertThat(data.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void an_announced_size_is_refused_beyond_the_limit() {
        UploadSpool spool = Archives.spool(settings, data);

        spool.refuseLength(10);

        assertThat(refusal(() -> spool.refuseLength(11))).hasMessageContaining("10 bytes at most");
    }

    @Test
    void what_a_crash_left_is_removed_by_the_start() throws IOException {
        Path folder = Files.createDirectories(data.resolve("spool"));
        Files.writeString(folder.resolve("upload-1.tar.gz"), "left");

        Archives.spool(settings, data);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_cannot_be_made_stops_the_start() throws IOException {
        Files.writeString(data.resolve("spool"), "in the way");

        var refused = catchThrowableOfType(ConfigurationException.class, () -> Archives.spool(settings, data));

        assertThat(refused).hasMessageContaining("check REGISTRY_DATA");
    }

    @Test
    void the_bound_counts_every_way_of_writing() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var bounded = new BoundedOutput(bytes, 5);

        bounded.write('a');
        bounded.write("bc".getBytes(UTF_8));
        bounded.write("xdey".getBytes(UTF_8), 1, 2);

        assertThat(bounded.count()).isEqualTo(5);
        assertThat(bytes).hasToString("abcde");
        assertThat(refusal(() -> bounded.write('f'))).hasMessageContaining("5 bytes at most");
        assertThat(bytes).hasToString("abcde");
    }

    private static RegistryException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        RegistryException refused = catchThrowableOfType(RegistryException.class, call);
        assertThat(refused.type()).isEqualTo(ProblemType.ARCHIVE_TOO_LARGE);
        return refused;
    }
}
