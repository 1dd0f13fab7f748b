package synapse.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no answer has on any path: a page or a name of the server, a list of files, a page that a browser would run. */
class NoLeakIT {
    private final RegistryClient anyone = SharedRegistry.anyone();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/registry.css",
                "/install-command.js",
                "/docs/api.md",
                "/cli/install.sh",
                "/cli/synapse.jar",
                "/openapi",
                "/metrics",
                "/health",
                "/.well-known/jwks.json",
                "/api/v1/packages",
                "/api/v1/nope",
                "/nope"
            })
    void every_answer_tells_browsers_what_they_may_not_do(String path) {
        Answer answer = anyone.sendToRoot("GET", path, BodyPublishers.noBody());

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "data:", "http");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "via", "set-cookie");
        if (answer.header("Content-Type").startsWith("text/"))
            assertThat(answer.header("Content-Type")).containsIgnoringCase("charset=utf-8");
    }

    @Test
    void the_start_page_has_no_code_of_its_own() {
        String page = anyone.sendToRoot("GET", "/", BodyPublishers.noBody()).text();

        assertThat(page)
                .contains("<script type=\"module\" src=")
                .doesNotContainPattern("<script(?![^>]* src=)|<style|\\son[a-z]+=|\\sstyle=|javascript:|https?://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF",
                "/WEB-INF/",
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/%57EB-INF/web.xml",
                "//WEB-INF/web.xml",
                "/META-INF",
                "/META-INF/MANIFEST.MF",
                "/docs",
                "/docs/",
                "/docs/../WEB-INF/web.xml",
                "/docs/..%2fWEB-INF/web.xml",
                "/docs/api.md/",
                "/docs/api.md%00",
                "/cli",
                "/cli/",
                "/cli/synapse",
                "/cli/../WEB-INF/client/synapse",
                "/registry.css/",
                "/index.jsp",
                "/error",
                "/api",
                "/api/",
                "/api/v2/packages",
                "/admin",
                "/management",
                "/.git/config",
                "/.env",
                "/api/v1/application.wadl",
                "/j_security_check",
                "/%u0041",
                "/a%"
            })
    void a_path_of_nothing_is_a_problem_document(String path) {
        Answer answer = RawHttp.request("GET", path);

        assertThat(answer.refusal()).startsWith("4");
        assertSealed(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE / HTTP/1.1|Host: localhost|Cookie: secret-of-the-client",
                "TRACE /api/v1/packages HTTP/1.1|Host: localhost|Cookie: secret-of-the-client",
                "TRACK / HTTP/1.1|Host: localhost|Cookie: secret-of-the-client",
                "CONNECT example.org:443 HTTP/1.1|Host: example.org",
                "GET / HTTP/9.9|Host: localhost",
                "GET /",
                "GET http://[::1 HTTP/1.1|Host: localhost",
                "get / HTTP/1.1|Host: localhost",
                "\u0016\u0003\u0001",
                "GET / HTTP/1.1|Host: localhost|Transfer-Encoding: gzip, chunked"
            })
    void a_request_that_is_none_gets_a_problem_document_and_nothing_back(String lines) {
        assertRefused(lines);
    }

    @Tag("runner") // WildFly's HTTP engine takes some of them for requests, and waits for the rest of others
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRI * HTTP/2.0",
                "GET / HTTP/1.1|Host: localhost|Bad Field: x",
                "GET / HTTP/1.1|Host: localhost|Content-Length : 0",
                "GET / HTTP/1.1|Host: localhost|: x",
                "GET / HTTP/1.1|Host: localhost|Expect: a-miracle"
            })
    void what_the_guard_refuses_is_refused_in_the_same_way(String lines) {
        assertRefused(lines);
    }

    private static void assertRefused(String lines) {
        Answer answer =
                RawHttp.send((lines.replace("|", "\r\n") + "\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));

        assertThat(answer.refusal()).startsWith("4");
        assertThat(answer.text()).doesNotContain("secret-of-the-client");
        assertSealed(answer);
    }

    private static void assertSealed(Answer answer) {
        if (TestServer.current() == TestServer.WILDFLY && answer.bytes().length == 0) return;
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "location");
    }
}
