package synapse.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.api.ChangeView;
import synapse.api.LoginRequest;
import synapse.api.PublishedView;
import synapse.problem.Fault;
import synapse.problem.Problem;
import synapse.problem.ProblemType;

class JsonTest {
    private record Numbers(long count, boolean flag) {}

    @Test
    void names_are_snake_case_and_absent_values_left_out() {
        var view = new PublishedView(7L, "json", "1.0.0", "00", 5, "now", null, null);

        assertThat(Json.text(view))
                .isEqualTo("{\"package_id\":7,\"name\":\"json\",\"version\":\"1.0.0\",\"sha256\":\"00\",\"size\":5,"
                        + "\"published_at\":\"now\"}");
        assertThat(Json.bytes(view)).asString().isEqualTo(Json.text(view));
    }

    @Test
    void a_word_of_java_loses_its_underscore() {
        assertThat(Json.text(new ChangeView(1, "t", "json", null, null, null, null, null)))
                .contains("\"package\":\"json\"");
    }

    @Test
    void a_problem_without_faults_has_no_field_for_them() {
        Problem none = Problem.of(ProblemType.NOT_FOUND, "gone", "/x", "id", List.of());
        Problem one = Problem.of(ProblemType.NOT_FOUND, "gone", "/x", "id", List.of(new Fault("", "code", "detail")));

        assertThat(Json.text(none)).doesNotContain("errors").contains("\"request_id\":\"id\"");
        assertThat(Json.text(one)).contains("\"errors\":[{\"pointer\":\"\",\"code\":\"code\",\"detail\":\"detail\"}]");
    }

    @Test
    void what_is_right_is_read() throws JsonProcessingException {
        assertThat(read("{\"username\":\"ad\\u0061\",\"password\":null}")).isEqualTo(new LoginRequest("ada", null));
        assertThat(read("{\"username\":\"😀\\ud83d\\ude00\"}")).isEqualTo(new LoginRequest("😀😀", null));
        assertThat(read(" {} \n")).isEqualTo(new LoginRequest(null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"ada\",\"username\":\"eve\"}",
                "{\"username\":\"ada\",\"user\":\"eve\"}",
                "{\"Username\":\"ada\"}",
                "{\"username\":\"ada\"} x",
                "{\"username\":\"ada\"}{}",
                "{\"username\":\"ada\",}",
                "{username:\"ada\"}",
                "{'username':'ada'}",
                "{\"username\":\"a\nb\"}",
                "{\"username\":1}",
                "{\"username\":1.5}",
                "{\"username\":true}",
                "{\"username\":[\"ada\"]}",
                "{\"username\":{}}",
                "[\"ada\",\"secret\"]",
                "\"ada\"",
                "{\"username\":\"a\\u0000b\"}",
                "{\"username\":\"\\ud800\"}",
                "{\"username\":\"\\udc00\\ud800\"}",
                "{\"username\":NaN}",
                "{} // comment",
                ""
            })
    void what_is_not_strict_is_refused(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> read(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"count\":\"1\"}", "{\"count\":true}", "{\"flag\":\"true\"}"})
    void numbers_and_flags_are_not_guessed_from_other_types(String json) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> Json.mapper().readValue(json, Numbers.class));
    }

    @Test
    void the_deepest_level_is_read() throws JsonProcessingException {
        String deepest = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);

        assertThat(Json.mapper().readTree(deepest)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void too_much_is_refused(String json) {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> Json.mapper().readTree(json));
    }

    static Stream<String> tooMuch() {
        return Stream.of(
                "[".repeat(Json.MAX_DEPTH + 1) + "]".repeat(Json.MAX_DEPTH + 1),
                "[".repeat(100_000),
                "[" + "1".repeat(1001) + "]",
                "{\"" + "k".repeat(60_000) + "\":1}",
                "[\"" + "x".repeat((1 << 20) + 60_000) + "\"]");
    }

    private static LoginRequest read(String json) throws JsonProcessingException {
        return Json.mapper().readValue(json, LoginRequest.class);
    }
}
