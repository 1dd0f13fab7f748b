package synapse.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.config.GivenSettings;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.wire.Json;

/** Bodies that are refused; each leaves nothing in the spool. */
class WrongJsonUploadTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    @TempDir
    Path data;

    private UploadSpool spool;

    @BeforeEach
    void open() {
        spool = Archives.spool(settings, data);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"tarball\":\"QUJD\",\"tarball\":\"QUJD\"}    | INVALID_JSON      | has a key twice",
                "{\"tarball\":\"QUJD\",\"a\":1,\"a\":1}         | INVALID_JSON      | has a key twice",
                "{\"tarball\":\"QUJD\",\"a\":{\"b\":1,\"b\":1}} | INVALID_JSON      | has a key twice",
                "{\"tarball\":\"QUJD\"} {}                      | INVALID_JSON      | text after the JSON object",
                "{\"tarball\":\"QUJD\"} x                       | INVALID_JSON      | is not valid JSON",
                "{\"tarball\":\"QUJD\",}                        | INVALID_JSON      | is not valid JSON",
                "{\"tarball\":\"QUJD\"                          | INVALID_JSON      | is not valid JSON",
                "{\"tarball\":\"QUJD\",\"a\":[1,{\"b\":         | INVALID_JSON      | is not valid JSON",
                "[\"QUJD\"]                                     | INVALID_JSON      | must be a JSON object",
                "''                                             | INVALID_JSON      | must be a JSON object",
                "null                                           | INVALID_JSON      | must be a JSON object",
                "{}                                             | VALIDATION_FAILED | is missing",
                "{\"name\":\"json\"}                            | VALIDATION_FAILED | is missing",
                "{\"Tarball\":\"QUJD\"}                         | VALIDATION_FAILED | is missing",
                "{\"a\":{\"tarball\":\"QUJD\"}}                 | VALIDATION_FAILED | is missing",
                "{\"tarball\":null}                             | VALIDATION_FAILED | must be a string",
                "{\"tarball\":[\"QUJD\"]}                       | VALIDATION_FAILED | must be a string",
                "{\"tarball\":7}                                | VALIDATION_FAILED | must be a string",
                "{\"tarball\":\"QUJ\"}                          | VALIDATION_FAILED | is not base64",
                "{\"tarball\":\"QU-_\"}                         | VALIDATION_FAILED | is not base64",
                "{\"tarball\":\"QUJDQUJD*\"}                    | VALIDATION_FAILED | is not base64"
            })
    void a_wrong_body_is_refused(String body, ProblemType type, String why) {
        RegistryException refused = refusal(in(body));

        assertThat(refused.type()).isEqualTo(type);
        assertThat(refused).hasMessageContaining(why).hasMessageNotContaining("jackson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\":[", "\"a\":{\"b\":[", "\"tarball\":\"QUJD\",\"a\":["})
    void large_metadata_is_refused_before_it_is_in_memory(String begin) {
        EndlessText items = new EndlessText("\"xxxxxxxx\",");

        RegistryException refused = refusal(new SequenceInputStream(in("{" + begin), items));

        assertThat(refused.type()).isEqualTo(ProblemType.BODY_TOO_LARGE);
        assertThat(items.sentBytes).isLessThan(3 * JsonUpload.MAX_METADATA_BYTES);
    }

    @Test
    void long_names_count_as_metadata_too() {
        EndlessText fields = new EndlessText("\"%08d" + "k".repeat(900) + "\":1,");

        RegistryException refused = refusal(new SequenceInputStream(in("{"), fields));

        assertThat(refused.type()).isEqualTo(ProblemType.BODY_TOO_LARGE);
        assertThat(fields.sentBytes).isLessThan(3 * JsonUpload.MAX_METADATA_BYTES);
    }

    @Test
    void metadata_nested_too_deep_is_refused() {
        assertThat(refusal(in("{\"tarball\":\"QUJD\",\"a\":" + "[".repeat(Json.MAX_DEPTH))))
                .hasMessageContaining("nested too deep");
    }

    /** One text for ever, in which {@code %08d} is the number of the repetition. */
    @SuppressWarnings("InputStreamSlowMultibyteRead") // it counts bytes
    private static final class EndlessText extends InputStream {
        private final String text;
        private byte[] now = new byte[0];
        private int at;
        private int repetition;
        private long sentBytes;

        EndlessText(String text) {
            this.text = text;
        }

        @Override
        public int read() {
            if (at == now.length) {
                now = text.replace("%08d", "%08d".formatted(repetition++)).getBytes(UTF_8);
                at = 0;
            }
            sentBytes++;
            return now[at++];
        }
    }

    private RegistryException refusal(InputStream body) {
        var refused = catchThrowableOfType(RegistryException.class, () -> JsonUpload.read(body, spool));
        assertThat(refused).isNotNull();
        assertThat(data.resolve("spool")).isEmptyDirectory();
        return refused;
    }

    private static InputStream in(String body) {
        return new ByteArrayInputStream(body.getBytes(UTF_8));
    }
}
