package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What comes from memory, before JAX-RS, is in every respect what JAX-RS answers. */
class FastReadIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final RegistryClient ANYONE = SharedRegistry.anyone();

    @Test
    void the_second_answer_is_the_first() {
        PackageBuilder json = published(aPackage(Unique.name("fast")));

        for (String path : paths(json)) assertSame(ANYONE.get(path), ANYONE.get(path));
    }

    @Test
    void a_scoped_package_is_answered_alike() {
        PackageBuilder json = published(aPackage("@" + Unique.name("fast") + "/versions"));

        for (String path : paths(json)) assertSame(ANYONE.get(path), ANYONE.get(path));
    }

    @Test
    void the_answer_from_memory_is_that_of_jax_rs_in_every_form() {
        PackageBuilder json = published(aPackage(Unique.name("fast")));

        for (String path : paths(json)) {
            String tag = ANYONE.get(path, "Accept-Encoding", "identity").header("ETag");
            String zippedTag = ANYONE.get(path, "Accept-Encoding", "gzip").header("ETag");
            for (String[] fields : List.of(
                    new String[] {"Accept-Encoding", "gzip"},
                    new String[] {"Accept-Encoding", "gzip", "If-None-Match", zippedTag},
                    new String[] {"If-None-Match", tag},
                    new String[] {"If-None-Match", "W/" + tag},
                    new String[] {"If-None-Match", "\"other\""},
                    new String[] {"If-None-Match", "*"},
                    new String[] {"If-Match", tag},
                    new String[] {"If-Match", "\"other\""},
                    new String[] {"Range", "bytes=2-5"},
                    new String[] {"Registry-Min-Seq", "1"},
                    new String[] {"Accept", "text/html"})) {
                assertSame(ANYONE.get(slow(path), fields), ANYONE.get(path, fields));
                assertSame(ANYONE.head(slow(path), fields), ANYONE.head(path, fields));
            }
        }
    }

    /** Returns a spelling of the path that only JAX-RS follows. */
    private static String slow(String path) {
        return path + "?slow";
    }

    @Test
    void a_new_version_is_seen_at_once_in_what_was_in_memory() {
        PackageBuilder json = published(aPackage(Unique.name("fast")));
        for (String path : paths(json)) for (int i = 0; i < 2; i++) ANYONE.get(path);

        published(json.version("1.1.0"));

        assertThat(ANYONE.get("/packages/" + json.name()).json().path("latest").asText())
                .isEqualTo("1.1.0");
        assertThat(ANYONE.get("/packages/" + json.name() + "/versions").text()).contains("1.1.0");
        assertThat(ANYONE.get("/index/" + json.name()).text()).contains("1.1.0");
    }

    @Test
    void a_wrong_token_is_refused_also_where_the_answer_is_in_memory() {
        PackageBuilder json = published(aPackage(Unique.name("fast")));

        for (String path : paths(json)) {
            assertThat(ANYONE.get(path).status()).isEqualTo(200);
            assertThat(ANYONE.withToken("wrong").get(path).problem()).isEqualTo("401 invalid-token");
            assertSame(ANYONE.get(path), ADA.get(path));
        }
    }

    private static PackageBuilder published(PackageBuilder wanted) {
        assertThat(ADA.publish(wanted).status()).isEqualTo(201);
        return wanted;
    }

    private static List<String> paths(PackageBuilder published) {
        String path = "/packages/" + published.name();
        return List.of(
                path,
                path + "/versions",
                path + "/" + published.version(),
                path + "/" + published.version() + "/tarball",
                "/index/" + published.name());
    }

    private static void assertSame(Answer first, Answer second) {
        assertThat(second.status()).isEqualTo(first.status());
        if (first.status() < 400) assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(fields(second)).isEqualTo(fields(first));
        assertThat(Long.parseLong(second.header("Registry-Seq")))
                .isGreaterThanOrEqualTo(Long.parseLong(first.header("Registry-Seq")));
    }

    /** Returns the fields, without those that differ from request to request. */
    private static Map<String, List<String>> fields(Answer answer) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.putAll(answer.headers().map());
        List.of("X-Request-Id", "Registry-Seq", "Date", "Connection").forEach(fields::remove);
        if (answer.status() >= 400) fields.remove("Content-Length"); // request ids may differ in length
        return fields;
    }

    /** A server that ends connections costs each client a new one, and some a request that is lost on the way. */
    @Test
    void a_connection_serves_one_request_after_the_other() {
        RegistryClient user = SharedRegistry.newUser();
        PackageBuilder json = published(aPackage(Unique.name("kept")));
        String document = get("/api/v1/packages/" + json.name());
        String body = "{\"username\":\"" + user.username() + "\",\"password\":\"" + RegistryClient.PASSWORD + "\"}";
        String login = "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;

        List<Answer> answers = RawHttp.onOneConnection(
                document,
                document,
                get("/api/v1/packages/none"),
                login,
                get("/api/v1/health"),
                get("/cli/synapse.jar"),
                get("/api/v1/packages/" + json.name() + "/1.0.0/tarball"),
                document);

        assertThat(answers).extracting(Answer::status).containsExactly(200, 200, 404, 200, 200, 200, 200, 200);
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }
}
