package synapse.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.api.LoginRequest;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class JsonBodyTest {
    private record Nested(Map<String, List<LoginRequest>> a) {}

    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead") // it counts bytes
    void a_body_may_reach_the_limit_and_no_more() throws IOException {
        byte[] most = new byte[JsonBody.MAX_BYTES];
        InputStream endless = new InputStream() {
            private int count;

            @Override
            public int read() {
                if (++count > JsonBody.MAX_BYTES + 1) throw new IllegalStateException("read too much");
                return ' ';
            }
        };

        assertThat(JsonBody.bytes(new ByteArrayInputStream(most))).hasSize(JsonBody.MAX_BYTES);
        var refused = catchThrowableOfType(RegistryException.class, () -> JsonBody.bytes(endless));
        assertThat(refused.type()).isEqualTo(ProblemType.BODY_TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                   | the body is empty; send a JSON object",
                "null                               | the body is null; send a JSON object",
                "{\"username\":\"ada\"              | the body is not valid JSON",
                "{\"username\":ada}                 | the body is not valid JSON",
                "<login/>                           | the body is not valid JSON",
                "{\"username\":\"\",\"username\":1} | the body has a key twice"
            })
    void a_body_that_is_no_json_is_said_to_be_so(String json, String message) {
        RegistryException refused = refusal(json == null ? "" : json, LoginRequest.class);

        assertThat(refused.type()).isEqualTo(ProblemType.INVALID_JSON);
        assertThat(refused.getMessage().replaceFirst(" \\(line 1, column [0-9]+\\)$", ""))
                .isEqualTo(message);
        assertThat(refused.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"user\":1}             | /user     | unknown-field",
                "{\"a/b~c\":1}            | /a~1b~0c  | unknown-field",
                "{\"a\\u0007b\":1}        | /a?b      | unknown-field",
                "{\"username\":1}         | /username | wrong-type",
                "{\"username\":[]}        | /username | wrong-type",
                "{\"username\":{\"a\":1}} | /username | wrong-type",
                "{\"password\":\"\\u0000\"} | /password | wrong-type",
                "[]                       | ''        | wrong-type",
                "7                        | ''        | wrong-type"
            })
    void a_wrong_field_is_pointed_at(String json, String pointer, String code) {
        RegistryException refused = refusal(json, LoginRequest.class);

        assertThat(refused.type()).isEqualTo(ProblemType.VALIDATION_FAILED);
        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE", "X-UTF-32BE-BOM"})
    void no_other_encoding_than_utf_8_is_read(String encoding) {
        byte[] body = "{\"username\":\"ada\"}".getBytes(Charset.forName(encoding));

        assertThat(refusal(body, LoginRequest.class).type()).isEqualTo(ProblemType.INVALID_JSON);
    }

    @Test
    void bytes_that_look_like_a_strange_encoding_are_no_json() {
        assertThat(refusal(new byte[] {0, 0, -1, -2, 0, 0, 0, '{'}, LoginRequest.class)
                        .type())
                .isEqualTo(ProblemType.INVALID_JSON);
        assertThat(refusal(new byte[] {0, 0, 0, '{', 127, 127, 127, 127}, LoginRequest.class)
                        .type())
                .isEqualTo(ProblemType.INVALID_JSON);
    }

    @Test
    void a_pointer_goes_through_maps_and_lists() {
        RegistryException refused = refusal("{\"a\":{\"k/\":[{},{\"username\":1}]}}", Nested.class);

        assertThat(refused.faults().get(0).pointer()).isEqualTo("/a/k~1/1/username");
    }

    @Test
    void what_is_nested_too_deep_is_said_to_be_so() {
        String deep = "{\"username\":" + "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH) + "}";

        RegistryException refused = refusal(deep, Map.class);

        assertThat(refused.type()).isEqualTo(ProblemType.INVALID_JSON);
        assertThat(refused).hasMessageContaining("nested too deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{\"username\":1}",
                "{\"x\":1}",
                "{\"username\":\"\\x\"}",
                "{\"username\":\"\\u0000\"}",
                "{\"username\":\"\\ud800\"}",
                "\u0000",
                "{\"a\":1,\"a\":2}"
            })
    void a_refusal_says_nothing_of_the_program(String json) {
        assertThat(refusal(json, LoginRequest.class).getMessage())
                .doesNotContainIgnoringCase("synapse")
                .doesNotContain("com.", "java", "Request", "jackson", "Source", "deserialize", "token");
    }

    private static RegistryException refusal(String json, Class<?> type) {
        return refusal(json.getBytes(UTF_8), type);
    }

    private static RegistryException refusal(byte[] json, Class<?> type) {
        return catchThrowableOfType(RegistryException.class, () -> JsonBody.parse(json, type));
    }
}
