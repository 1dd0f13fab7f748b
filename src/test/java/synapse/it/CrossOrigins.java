package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of other origins may read, and whom to tell of a weakness. */
abstract class CrossOrigins {

    private final RegistryClient owner = ClosedRegistry.owner();

    @Test
    void a_page_of_an_allowed_origin_may_read_answers_and_refusals() {
        for (Answer answer : List.of(
                owner.get("/packages/closed-json", "Origin", ClosedRegistry.ORIGIN),
                owner.get("/packages/closed-json/1.0.0/tarball", "Origin", ClosedRegistry.ORIGIN),
                owner.get("/packages/nope", "Origin", ClosedRegistry.ORIGIN),
                ClosedRegistry.stranger().get("/packages", "Origin", ClosedRegistry.ORIGIN),
                owner.withToken("x").get("/packages", "Origin", ClosedRegistry.ORIGIN))) {
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(ClosedRegistry.ORIGIN);
            assertThat(answer.header("Access-Control-Expose-Headers"))
                    .contains("Accept-Ranges", "Allow", "Content-Range", "ETag", "Registry-Visible", "Retry-After");
            assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
            assertThat(answer.header("Vary")).contains("Origin");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://packages.example.org.evil.example",
                "https://evil-packages.example.org",
                "http://packages.example.org",
                "https://packages.example.org:8443",
                "https://PACKAGES.example.org",
                "https://packages.example.org/",
                "*"
            })
    void a_page_of_any_other_origin_may_not(String origin) {
        Answer answer = owner.get("/packages/closed-json", "Origin", origin);
        Answer preflight = preflight(origin);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Vary")).contains("Origin");
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(preflight.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(preflight.problem()).isEqualTo("401 unauthenticated");
    }

    @Test
    void a_browser_may_ask_first_without_a_credential() {
        Answer preflight = preflight(ClosedRegistry.ORIGIN);

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(ClosedRegistry.ORIGIN);
        assertThat(preflight.header("Access-Control-Allow-Methods").split(", ")).contains("PUT", "DELETE");
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "If-Range", "Registry-Min-Seq");
        assertThat(preflight.header("Vary")).isEqualTo("Origin");
    }

    @Test
    void without_the_setting_no_page_may_read() {
        RegistryClient anyone = SharedRegistry.anyone();

        Answer answer = anyone.get("/packages", "Origin", ClosedRegistry.ORIGIN);
        Answer preflight = anyone.send(
                "OPTIONS",
                "/packages",
                BodyPublishers.noBody(),
                "Origin",
                ClosedRegistry.ORIGIN,
                "Access-Control-Request-Method",
                "GET");

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(preflight.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void browsers_are_told_to_come_by_tls_when_they_do() {
        assertThat(owner.get("/packages", "X-Forwarded-Proto", "https").header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000; includeSubDomains");
        assertThat(owner.get("/packages").header("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/me", "/auth/sessions", "/tokens", "/nope", "/packages/nope"})
    void no_answer_about_an_account_is_kept(String path) {
        assertThat(owner.get(path).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void security_txt_says_whom_to_tell() {
        Answer answer = text(ClosedRegistry.stranger());

        assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(answer.text())
                .startsWith("Contact: " + ClosedRegistry.CONTACT + "\nContact: https://example.org/security\n")
                .containsPattern("(?m)^Expires: 20[0-9-]{8}T00:00:00Z$");
        assertThat(text(SharedRegistry.anyone()).problem()).isEqualTo("404 not-found");
    }

    private static Answer text(RegistryClient client) {
        return client.sendToRoot("GET", "/.well-known/security.txt", BodyPublishers.noBody());
    }

    private static Answer preflight(String origin) {
        return ClosedRegistry.stranger()
                .send(
                        "OPTIONS",
                        "/packages/closed-json/1.0.0",
                        BodyPublishers.noBody(),
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        "PUT",
                        "Access-Control-Request-Headers",
                        "authorization");
    }
}
