package synapse.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad JSON to everything that takes JSON. */
class BadJsonIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final RegistryClient ANYONE = SharedRegistry.anyone();
    private static final List<String> PATHS =
            List.of("/auth/register", "/auth/login", "/auth/setup", "/auth/verify", "/packages");

    @RegisterExtension
    static final NothingStored NOTHING = new NothingStored();

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("nothing", ""),
                body("a space", " "),
                body("null", "null"),
                body("a number", "1"),
                body("a text", "\"x\""),
                body("a list", "[]"),
                body("a list of an object", "[{}]"),
                body("half an object", "{"),
                body("half a key", "{\"user"),
                body("half a value", "{\"username\":\"a"),
                body("no value", "{\"username\":}"),
                body("a comma too many", "{\"username\":\"ada\",}"),
                body("text behind", "{} x"),
                body("two objects", "{}{}"),
                body("single quotes", "{'username':'ada'}"),
                body("no quotes", "{username:\"ada\"}"),
                body("a comment", "{/* x */}"),
                body("NaN", "{\"username\":NaN}"),
                body("a key twice", "{\"username\":\"a\",\"username\":\"b\"}"),
                body("a key twice in depth", "{\"x\":{\"a\":1,\"a\":2}}"),
                body("an unknown field", "{\"no_such_field\":1}"),
                body("a raw control character", "{\"username\":\"a\u0001b\"}"),
                body("a bad escape", "{\"username\":\"\\x\"}"),
                body("half an escape", "{\"username\":\"\\u00\"}"),
                body("deep lists", "[".repeat(100)),
                body("very deep lists", "[".repeat(60_000)),
                body("deep objects", "{\"a\":".repeat(5_000)),
                body("deep and closed", "{\"username\":" + "[".repeat(200) + "]".repeat(200) + "}"),
                body("a long number", "{\"username\":" + "9".repeat(20_000) + "}"),
                body("a large exponent", "{\"username\":1e999999999}"),
                body("a long key", "{\"" + "k".repeat(30_000) + "\":1}"),
                body("many keys", "{\"k0\":0" + keys(3_000) + "}"),
                Arguments.of("UTF-16", "{\"username\":\"ada\"}".getBytes(UTF_16)),
                Arguments.of("Latin 1", "{\"username\":\"\u00e4\u00f6\"}".getBytes(ISO_8859_1)),
                Arguments.of("an overlong sequence", bytes("{\"username\":\"", 0xc0, 0x80)),
                Arguments.of("a surrogate in UTF-8", bytes("{\"username\":\"", 0xed, 0xa0, 0x80)),
                Arguments.of("zeros", new byte[1000]));
    }

    private static String keys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 1; i <= count; i++) keys.append(",\"k").append(i).append("\":0");
        return keys.toString();
    }

    private static Arguments body(String title, String json) {
        return Arguments.of(title, json.getBytes(UTF_8));
    }

    private static byte[] bytes(String begin, int... more) {
        StringBuilder text = new StringBuilder(begin);
        for (int b : more) text.append((char) b);
        return text.append("\"}").toString().getBytes(ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void bad_json_is_refused_wherever_json_is_taken(String title, byte[] body) {
        for (String path : PATHS) {
            Answer answer = (path.equals("/packages") ? ADA : ANYONE)
                    .send("POST", path, BodyPublishers.ofByteArray(body), "Content-Type", "application/json");
            assertThat(answer.problem()).as(path).matches("4(00 invalid-json|22 .*|01 .*|13 .*)");
        }
    }

    static Stream<Arguments> fields() {
        List<String> names = List.of("username", "email", "password", "token");
        List<String> values = List.of(
                "1",
                "1.5",
                "true",
                "[]",
                "{}",
                "[\"x\"]",
                "{\"a\":1}",
                "\"a\\u0000b\"",
                "\"\\ud800\"",
                "\"\\udc00x\"",
                "\"" + "x".repeat(40_000) + "\"");
        return names.stream().flatMap(name -> values.stream().map(value -> Arguments.of(name, value)));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_of_another_type_or_with_bad_characters_is_refused(String name, String value) {
        for (String path : PATHS) {
            Answer answer = (path.equals("/packages") ? ADA : ANYONE)
                    .send(
                            "POST",
                            path,
                            BodyPublishers.ofString("{\"" + name + "\":" + value + "}"),
                            "Content-Type",
                            "application/json");
            assertThat(answer.problem()).as(path).matches("4(22|01) .*|410 setup-done");
        }
    }
}
