package synapse.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** What clients send as text: query parameters, request ids, and what is repeated of it. */
class RequestTextTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "100, 100", "007, 7", ", 20"})
    void a_number_within_its_bounds_is_read(String text, long number) {
        assertThat(QueryNumber.parse("limit", text, 1, 100, 20)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "0", "101", "-1", "1.0", "1e1", "0x1", "9223372036854775808", "ten", "1 ", "+5", "٥"})
    void any_other_number_is_refused_with_the_bounds(String text) {
        RegistryException refused =
                catchThrowableOfType(RegistryException.class, () -> QueryNumber.parse("limit", text, 1, 100, 20));

        assertThat(refused.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refused).hasMessage("the query parameter \"limit\" must be a whole number from 1 to 100");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", ", false"})
    void a_flag_is_read(String text, boolean flag) {
        assertThat(QueryFlag.parse("dry_run", text)).isEqualTo(flag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "TRUE", "yes", "true "})
    void any_other_flag_is_refused(String text) {
        RegistryException refused =
                catchThrowableOfType(RegistryException.class, () -> QueryFlag.parse("dry_run", text));

        assertThat(refused.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refused).hasMessage("the query parameter \"dry_run\" must be true or false");
    }

    @Test
    void what_cannot_be_seen_becomes_a_question_mark() {
        assertThat(Printable.of("a\0b\r\nc\u001b[31m")).isEqualTo("a?b??c?[31m");
        assertThat(Printable.of("a\u202eb\u200bc\ufeffd")).isEqualTo("a?b?c?d");
        assertThat(Printable.of("a\u2028b\u2029c\u0085d")).isEqualTo("a?b?c?d");
        assertThat(Printable.of("\ud800a\udc00\ue000")).isEqualTo("?a??");
        assertThat(Printable.of("é😀 ñ\"<&")).isEqualTo("é😀 ñ\"<&");
    }

    @Test
    void long_text_is_cut_between_characters() {
        assertThat(Printable.of("a".repeat(80))).isEqualTo("a".repeat(80));
        assertThat(Printable.of("😀".repeat(80))).isEqualTo("😀".repeat(80));
        assertThat(Printable.of("😀".repeat(81))).isEqualTo("😀".repeat(80) + "…");
        assertThat(Printable.of("x".repeat(1_000_000))).hasSize(81);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Build-7.1_x", "0123456789012345678901234567890123456789012345678901234567890123"})
    void a_sane_request_id_is_taken_over(String id) {
        assertThat(RequestId.of(request(id))).isEqualTo(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "a b",
                "a\nb",
                "é",
                "<x>",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void any_other_request_gets_an_id_of_ours_and_keeps_it(String sent) {
        HttpServletRequest request = request(sent);

        String id = RequestId.of(request);

        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(RequestId.of(request)).isEqualTo(id);
    }

    private static HttpServletRequest request(String id) {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestTextTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> id;
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
