package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong methods and types. */
class BadRequestIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final RegistryClient ANYONE = SharedRegistry.anyone();

    @RegisterExtension
    static final NothingStored NOTHING = new NothingStored();

    static Stream<Arguments> methods() {
        return Stream.of(
                        List.of("/packages", "PUT", "DELETE", "PATCH"),
                        List.of("/packages/json", "POST", "PUT", "PATCH"),
                        List.of("/packages/json/versions", "POST", "PATCH"),
                        List.of("/packages/json/1.0.0", "POST", "PATCH"),
                        List.of("/packages/json/1.0.0/tarball", "POST", "PUT", "DELETE", "PATCH"),
                        List.of("/index/json", "POST", "PUT", "DELETE"),
                        List.of("/changes", "POST", "PUT", "DELETE"),
                        List.of("/health", "POST", "PUT", "DELETE"),
                        List.of("/auth/register", "GET", "HEAD", "PUT", "DELETE"),
                        List.of("/auth/login", "GET", "PUT", "DELETE"),
                        List.of("/auth/verify", "GET", "PUT"),
                        List.of("/auth/logout", "GET", "PUT", "DELETE"),
                        List.of("/auth/setup", "GET", "PUT", "DELETE"),
                        List.of("/auth/me", "POST", "PUT", "DELETE"))
                .flatMap(row -> Stream.concat(row.stream().skip(1), Stream.of("PROPFIND", "FOO", "TRACE", "get"))
                        .map(method -> Arguments.of(method, row.get(0))));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void a_method_that_a_path_does_not_take_is_refused_with_those_it_takes(String method, String path) {
        Answer answer = RawHttp.request(method, "/api/v1" + path, "Content-Length: 0");

        assertThat(answer.status()).as(answer::toString).isEqualTo(405);
        assertThat(answer.header("Allow")).isNotBlank();
        if (!method.equals("HEAD")) assertThat(answer.problem()).isEqualTo("405 method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO", "get"})
    void a_page_takes_no_other_method_either(String method) {
        for (String path : List.of("/", "/index.html", "/nope", "/.well-known/jwks.json")) {
            assertThat(RawHttp.request(method, path, "Content-Length: 0").problem())
                    .as(path)
                    .startsWith("40");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/packages", "/packages/json", "/auth/login", "/health"})
    void options_tells_the_methods_and_nothing_of_the_machinery(String path) {
        Answer answer = ANYONE.send("OPTIONS", path, BodyPublishers.noBody());

        assertThat(answer.status()).isIn(200, 204);
        assertThat(answer.header("Allow")).isNotBlank();
        assertThat(answer.text()).doesNotContainIgnoringCase("wadl").doesNotContain("<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
                "application/gzip", "application/jsonx", "text/json", "image/png"
            })
    void json_is_taken_only_as_json(String type) {
        for (String path : List.of("/auth/register", "/auth/login", "/auth/setup", "/packages")) {
            Answer answer = ADA.send("POST", path, BodyPublishers.ofString("{}"), "Content-Type", type);
            assertThat(answer.problem()).as(path).isEqualTo("415 unsupported-media-type");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/zip", "application/x-tar"})
    void an_archive_is_taken_only_as_an_archive(String type) {
        Answer answer = ADA.send("PUT", "/packages/json/1.0.0", BodyPublishers.ofString("x"), "Content-Type", type);

        assertThat(answer.problem()).isEqualTo("415 unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "/", "a/b/c", "application/", ";", "application/json;charset", "\u0001", "*/*"})
    void a_content_type_that_is_none_is_refused(String type) {
        for (String path : List.of("/auth/register", "/packages")) {
            Answer answer = RawHttp.request(
                    "POST",
                    "/api/v1" + path,
                    "Authorization: Bearer " + ADA.token(),
                    "Content-Type: " + type,
                    "Content-Length: 0");
            assertThat(answer.problem()).as(path).matches("4(00|15|22).*");
        }
    }
}
