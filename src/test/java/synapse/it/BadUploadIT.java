package synapse.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON form of a publish with something wrong around a good archive, and uploads that break off. */
class BadUploadIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final String NAME = Unique.name("upload");
    private static final String GOOD =
            Base64.getEncoder().encodeToString(aPackage(NAME).archive());

    @RegisterExtension
    static final NothingStored NOTHING = new NothingStored();

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("422", "{\"tarball\":null}"),
                Arguments.of("422", "{\"tarball\":1}"),
                Arguments.of("422", "{\"tarball\":[]}"),
                Arguments.of("422", "{\"tarball\":{\"a\":1}}"),
                Arguments.of("422", "{\"tarball\":\"\"}"),
                Arguments.of("422", "{\"tarball\":\"not base64!\"}"),
                Arguments.of("422", "{\"tarball\":\"AAA\"}"),
                Arguments.of("422", "{\"tarball\":\"====\"}"),
                Arguments.of("422", "{\"tarball\":\"\\u0000\"}"),
                Arguments.of("422", "{\"tarball\":\"" + GOOD.substring(0, GOOD.length() / 2) + "\"}"),
                Arguments.of("422", "{\"tarball\":\"" + GOOD + GOOD + "\"}"),
                Arguments.of("4", "{\"tarball\":\"" + GOOD),
                Arguments.of("400", "{\"tarball\":\"" + GOOD + "\""),
                Arguments.of("400", "{\"tarball\":\"" + GOOD + "\",}"),
                Arguments.of("400", "{\"tarball\":\"" + GOOD + "\"} x"),
                Arguments.of("400", "{\"tarball\":\"" + GOOD + "\",\"tarball\":\"" + GOOD + "\"}"),
                Arguments.of("400", "{\"tarball\":\"" + GOOD + "\",\"name\":\"a\",\"name\":\"b\"}"),
                Arguments.of("400", "{\"tarball\":\"" + GOOD + "\",\"x\":" + "[".repeat(100) + "]".repeat(100) + "}"),
                Arguments.of("4", "{\"tarball\":\"" + GOOD + "\",\"x\":" + "9".repeat(5000) + "}"),
                Arguments.of("4", "{\"tarball\":\"" + GOOD + "\",\"x\":\"\\ud800\"}"),
                Arguments.of("4", "{\"tarball\":\"" + GOOD + "\",\"\\u0000\":1}"),
                Arguments.of("4", "{\"tarball\":\"" + GOOD + "\",\"x\":1e999999999}"),
                Arguments.of("422", "{\"tarball\":\"" + GOOD + "\",\"name\":1}"),
                Arguments.of("422", "{\"tarball\":\"" + GOOD + "\",\"name\":[\"" + NAME + "\"]}"),
                Arguments.of("422", "{\"tarball\":\"" + GOOD + "\",\"version\":1.0}"),
                Arguments.of("422", "{\"tarball\":\"" + GOOD + "\",\"dependencies\":[]}"),
                Arguments.of("422", "{\"tarball\":\"" + GOOD + "\",\"no_such_field\":true}"),
                Arguments.of("4", "{\"tarball\":\"" + GOOD + "\",\"x\":\"" + "x".repeat(1 << 20) + "\"}"),
                Arguments.of("4", "{\"x\":\"" + "x".repeat(2_000_000) + "\",\"tarball\":\"" + GOOD + "\"}"),
                Arguments.of("4", "{\"x\":[" + "0,".repeat(200_000) + "0],\"tarball\":\"" + GOOD + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_bad_upload_is_refused(String status, String body) {
        Answer answer =
                ADA.send("POST", "/packages", BodyPublishers.ofString(body), "Content-Type", "application/json");

        assertThat(answer.problem()).startsWith(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "1", "TRUE", ""})
    void a_flag_is_true_or_false(String value) {
        Answer answer = ADA.publish(aPackage(NAME), "?dry_run=" + value);

        assertThat(answer.problem()).isEqualTo("400 invalid-request");
    }

    @Test
    void an_archive_over_the_limit_is_refused_in_both_forms() {
        byte[] tooMuch = new byte[SharedRegistry.MAX_PACKAGE_BYTES + 1];
        String json = "{\"tarball\":\"" + Base64.getEncoder().encodeToString(tooMuch) + "\"}";

        Answer raw = ADA.send(
                "PUT",
                "/packages/" + NAME + "/1.0.0",
                BodyPublishers.ofByteArray(tooMuch),
                "Content-Type",
                "application/gzip");
        Answer asJson =
                ADA.send("POST", "/packages", BodyPublishers.ofString(json), "Content-Type", "application/json");

        assertThat(raw.problem()).isEqualTo("413 archive-too-large");
        assertThat(asJson.problem()).isEqualTo("413 archive-too-large");
    }

    @Test
    void an_announced_size_over_the_limit_is_refused_before_a_byte_is_sent() {
        Answer answer = RawHttp.lines(head("Content-Length: 99999999999"));

        assertThat(answer.problem()).isEqualTo("413 archive-too-large");
    }

    @Test
    void a_chunked_archive_over_the_limit_is_refused_without_reading_on() {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        String request = String.join("\r\n", head("Transfer-Encoding: chunked")) + "\r\n" + chunk.repeat(48);

        assertThat(RawHttp.send(request.getBytes(US_ASCII)).problem()).isEqualTo("413 archive-too-large");
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() {
        byte[] half = new byte[100_000];
        for (String length : new String[] {"Content-Length: 1000000", "Transfer-Encoding: chunked"}) {
            String head = String.join("\r\n", head(length)) + "\r\n" + (length.startsWith("T") ? "fffff\r\n" : "");
            RawHttp.sendAndHangUp((head + new String(half, US_ASCII)).getBytes(US_ASCII));
        }
        String json = "{\"tarball\":\"" + GOOD;
        String post = String.join(
                "\r\n",
                "POST /api/v1/packages HTTP/1.1",
                "Host: localhost",
                token(),
                "Content-Type: application/json",
                "Content-Length: 1000000",
                "",
                json);
        RawHttp.sendAndHangUp(post.getBytes(US_ASCII));
    }

    private static String[] head(String length) {
        return new String[] {
            "PUT /api/v1/packages/" + NAME + "/1.0.0 HTTP/1.1",
            "Host: localhost",
            token(),
            "Content-Type: application/gzip",
            length,
            "Connection: close",
            ""
        };
    }

    private static String token() {
        return "Authorization: Bearer " + ADA.token();
    }
}
