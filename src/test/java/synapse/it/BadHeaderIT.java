package synapse.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Header fields and framing that no honest client sends. */
class BadHeaderIT {
    @RegisterExtension
    static final NothingStored NOTHING = new NothingStored();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: x",
                "Accept: ///",
                "Accept: text/html",
                "Accept: ",
                "Accept: application/json;q=x",
                "Accept: */*;q=5",
                "Accept-Encoding: ,,,;;q=",
                "Accept-Encoding: gzip;q=x",
                "Accept-Language: %%%",
                "Accept-Charset: nope",
                "If-None-Match: \"",
                "If-None-Match: x",
                "If-None-Match: W/",
                "If-None-Match: ,",
                "If-Match: \"",
                "If-Modified-Since: x",
                "If-Unmodified-Since: 1",
                "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
                "Range: bytes=0-1",
                "Cookie: =;;=\"",
                "Cookie: JSESSIONID=../x",
                "X-Request-Id: \u00e4\u0001",
                "X-HTTP-Method-Override: DELETE",
                "X-Forwarded-For: <script>",
                "Forwarded: for=\"",
                "Content-Type: x",
                "Expect: nothing",
                "Authorization:",
                "Origin: null",
                "Te: trailers",
                "Authorization: Bearer",
                "Authorization: Bearer a b",
                "Authorization: Basic !!!",
                "Authorization: \u00e4"
            })
    void an_odd_field_is_refused_or_ignored(String field) {
        for (String path : new String[] {"/api/v1/packages", "/api/v1/changes", "/api/v1/index/nope", "/nope"}) {
            Answer answer = RawHttp.request("GET", path, field);
            if (answer.status() == 200) {
                assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            } else if (answer.status() != 304) {
                assertThat(answer.problem()).as(path).startsWith("4");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000, 1_000_000})
    void a_very_long_field_is_refused(int length) {
        Answer answer = RawHttp.request("GET", "/api/v1/auth/me", "X-Long: " + "x".repeat(length));

        assertThat(answer.problem()).startsWith("4");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 5_000})
    void very_many_fields_are_refused_or_ignored(int count) {
        String[] fields = new String[count];
        Arrays.setAll(fields, i -> "X-" + i + ": " + i);

        assertThat(RawHttp.request("GET", "/api/v1/auth/me", fields).refusal()).startsWith("4");
    }

    static Stream<Arguments> framings() {
        String body = "{\"username\":\"x\"}";
        return Stream.of(
                framing("a length that is no number", body, "Content-Length: x"),
                framing("a negative length", body, "Content-Length: -1"),
                framing("an enormous length", body, "Content-Length: 99999999999999999999"),
                framing("a length with a sign", body, "Content-Length: +16"),
                framing("two lengths", body, "Content-Length: 16", "Content-Length: 2"),
                framing("a length and chunks", "0\r\n\r\n", "Content-Length: 16", "Transfer-Encoding: chunked"),
                framing("an unknown coding", body, "Transfer-Encoding: gibberish"),
                framing("a coding after chunked", body, "Transfer-Encoding: chunked, gzip"),
                framing("compressed JSON", body, "Content-Length: 16", "Content-Encoding: gzip"),
                framing("neither length nor chunks", ""));
    }

    static Stream<Arguments> chunks() {
        return Stream.of(
                framing("a chunk size that is none", "zz\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked"),
                framing("a negative chunk size", "-5\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked"),
                framing("an enormous chunk size", "fffffffffffffffff\r\n{}\r\n", "Transfer-Encoding: chunked"));
    }

    private static Arguments framing(String title, String body, String... fields) {
        List<String> lines = new ArrayList<>(List.of("POST /api/v1/auth/login HTTP/1.1", "Host: localhost"));
        lines.addAll(List.of("Content-Type: application/json", "Connection: close"));
        lines.addAll(List.of(fields));
        lines.addAll(List.of("", body));
        return Arguments.of(title, String.join("\r\n", lines));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("framings")
    void a_body_that_is_framed_wrongly_is_refused(String title, String request) {
        Answer answer = RawHttp.send(request.getBytes(ISO_8859_1));

        assertThat(answer.refusal()).startsWith("4");
    }

    /** WildFly closes the connection at such a chunk and answers nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("chunks")
    @Tag("runner")
    void a_body_in_broken_chunks_is_refused(String title, String request) {
        Answer answer = RawHttp.send(request.getBytes(ISO_8859_1));

        assertThat(answer.problem()).startsWith("4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/auth/me HTTP/1.1|Connection: close",
                "GET /api/v1/auth/me HTTP/1.1|Host: a b|Connection: close",
                "GET /api/v1/auth/me HTTP/1.1|Host: localhost|Host: other|Connection: close",
                "GET /api/v1/auth/me HTTP/1.1|Host: localhost|no colon|Connection: close",
                "GET /api/v1/auth/me HTTP/1.1|Host: localhost|: no name|Connection: close",
                "GET  /api/v1/auth/me  HTTP/1.1|Host: localhost|Connection: close",
                "GET http://other/api/v1/auth/me HTTP/1.1|Host: localhost|Connection: close",
                "GET api/v1/auth/me HTTP/1.1|Host: localhost|Connection: close",
                "GET * HTTP/1.1|Host: localhost|Connection: close"
            })
    void what_is_hardly_a_request_is_refused(String lines) {
        Answer answer = RawHttp.lines((lines + "|").split("\\|", -1));

        assertThat(answer.refusal()).startsWith("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Basic YTpi", "Authorization: Bearer x", "Authorization: Negotiate x"})
    void wrong_credentials_are_refused_even_where_none_are_needed(String field) {
        for (String path : new String[] {"/api/v1/packages", "/api/v1/health", "/api/v1/nope"}) {
            assertThat(RawHttp.request("GET", path, field).problem()).as(path).startsWith("401 ");
        }
    }
}
