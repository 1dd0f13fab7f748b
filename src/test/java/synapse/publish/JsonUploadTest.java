package synapse.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.archive.Digest;
import synapse.config.GivenSettings;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.wire.Json;

class JsonUploadTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings().put("registry.max.package.bytes", 100_000);

    @TempDir
    Path data;

    private UploadSpool spool;

    @BeforeEach
    void open() {
        spool = Archives.spool(settings, data);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tarball\":\"QUJD\",\"name\":\"json\",\"keywords\":[\"a\",{\"b\":null}]}",
                "{\"name\":\"json\",\"tarball\":\"QUJD\",\"keywords\":[\"a\",{\"b\":null}]}",
                " {\"keywords\":[\"a\",{\"b\":null}],\"name\":\"json\",\"tarball\":\"QU\\u004aD\"}\n"
            })
    void fields_come_in_any_order(String body) throws IOException {
        JsonUpload.Parts parts = JsonUpload.read(in(body), spool);

        try (SpooledFile tarball = parts.tarball()) {
            assertThat(tarball.path()).hasBinaryContent("ABC".getBytes(UTF_8));
            assertThat(tarball.sizeBytes()).isEqualTo(3);
        }
        assertThat(parts.metadata())
                .isEqualTo(Json.mapper().readTree("{\"name\":\"json\",\"keywords\":[\"a\",{\"b\":null}]}"));
        assertThat(data.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void an_archive_of_the_largest_size_is_hashed_while_it_is_decoded() throws IOException {
        byte[] bytes = bytes(100_000);

        try (SpooledFile tarball = JsonUpload.read(in(upload(bytes)), spool).tarball()) {
            assertThat(tarball.path()).hasBinaryContent(bytes);
            assertThat(tarball.digest()).isEqualTo(Digest.ofStream(new ByteArrayInputStream(bytes)));
        }
    }

    @Test
    void one_byte_too_many_is_refused() {
        InputStream body = in(upload(bytes(100_001)));

        var refused = catchThrowableOfType(RegistryException.class, () -> JsonUpload.read(body, spool));

        assertThat(refused.type()).isEqualTo(ProblemType.ARCHIVE_TOO_LARGE);
        assertThat(data.resolve("spool")).isEmptyDirectory();
    }

    private static String upload(byte[] bytes) {
        return "{\"tarball\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"}";
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private static InputStream in(String body) {
        return new ByteArrayInputStream(body.getBytes(UTF_8));
    }
}
