package synapse.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log says of who came, what was refused and what was changed; as JSON, as that is told to programs. */
@Tag("runner") // the form of the log is the runnable jar's
abstract class AuditedRequests {
    /** By then refusals of other tests count no longer. */
    private static final long QUIET_MILLIS = 1_100;

    private static final String PASSWORD = RegistryClient.PASSWORD;

    private final RegistryClient stranger = ClosedRegistry.stranger();
    private final String name = Unique.name("logged");
    private final RegistryClient user = stranger.registered(name);

    @Test
    void every_line_is_a_json_object_of_one_kind() {
        for (String line : ClosedRegistry.log().lines().toList()) {
            if (line.startsWith("Synapse Registry answers at ")) continue; // for people, on another stream
            JsonNode entry = parsed(line);
            assertThat(entry.path("time").asText()).matches("[0-9]{4}-[0-9-]{5}T[0-9:.]{8,}Z");
            assertThat(entry.path("level").asText()).isIn("ERROR", "WARN", "INFO", "DEBUG");
            assertThat(entry.path("logger").asText()).isNotBlank();
            assertThat(entry.path("message").asText()).isNotBlank();
        }
    }

    @Test
    void each_event_of_an_account_is_one_line_with_request_user_and_address() {
        Pause.millis(QUIET_MILLIS);
        String made = Unique.name("id");
        Answer token = send(user, made, "POST", "/tokens", "{\"name\":\"ci\",\"scopes\":[\"read\"]}");
        String revoked = Unique.name("id");
        send(user, revoked, "DELETE", "/tokens/" + token.json().path("id").asText(), "");
        String wrong = Unique.name("id");
        send(stranger, wrong, "POST", "/auth/login", login(name, "not this one"));
        String unknown = Unique.name("id");
        send(stranger, unknown, "POST", "/auth/login", login("hunter2-typed-as-name", "x"));
        String changed = Unique.name("id");
        ObjectNode passwords =
                RegistryClient.object().put("current_password", PASSWORD).put("new_password", "another good one 7");
        send(user, changed, "POST", "/auth/password", passwords.toString());
        String ended = Unique.name("id");
        send(user, ended, "POST", "/auth/logout", "");

        assertEvent(made, "token-made", name, "User " + name + " made API token");
        assertEvent(revoked, "token-revoked", name, "revoked API token");
        assertEvent(wrong, "login-refused", "", "Login of " + name + " refused");
        assertEvent(unknown, "login-refused", "", "Login of an unknown user refused");
        assertEvent(changed, "password-changed", name, "changed the password");
        assertEvent(ended, "session-ended", name, "ended a session");
        assertThat(messages()).contains("Registered user " + name, "User " + name + " logged in");
        assertThat(ClosedRegistry.log())
                .doesNotContain("hunter2", PASSWORD, "another good one", "not this one", user.token())
                .doesNotContain(token.json().path("token").asText());
    }

    @Test
    void each_refusal_is_one_line_with_the_id_of_the_problem_document() {
        Pause.millis(QUIET_MILLIS);
        String closed = Unique.name("id");
        Answer refused = send(stranger, closed, "GET", "/packages/closed-json", "");
        String forbidden = Unique.name("id");
        send(user, forbidden, "GET", "/admin/users", "");
        String damaged = Unique.name("id");
        send(user.withToken("syn_secret"), damaged, "GET", "/packages", "");
        String fast = Unique.name("id");
        send(user.withApiToken("publish-new"), fast, "GET", "/packages/closed-json", "");

        assertThat(refused.json().path("request_id").asText()).isEqualTo(closed);
        assertEvent(closed, "refused", "", "Refused GET /api/v1/packages/closed-json: 401 unauthenticated");
        assertEvent(forbidden, "refused", name, "Refused GET /api/v1/admin/users: 403 forbidden");
        assertEvent(damaged, "refused", "", "Refused GET /api/v1/packages: 401 invalid-token");
        assertEvent(fast, "refused", name, "Refused GET /api/v1/packages/closed-json: 403 forbidden");
        assertThat(ClosedRegistry.log()).doesNotContain("syn_secret");
    }

    @Test
    void each_change_of_a_package_is_one_line() {
        PackageBuilder wanted = PackageBuilder.aPackage(Unique.name("logged-package"));
        user.publish(wanted);
        String yanked = Unique.name("id");
        send(user, yanked, "PUT", "/packages/" + wanted.name() + "/1.0.0/yank", "{\"reason\":\"a\u2028b\"}");
        String changed = Unique.name("id");
        send(user, changed, "PUT", "/packages/" + wanted.name() + "/owners/owner", "");

        assertThat(messages().stream().filter(text -> text.startsWith("Published " + wanted.name())))
                .hasSize(1);
        assertEvent(changed, "changed", name, wanted.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%E2%80%AE", "%C2%85", "%E2%80%A8", "%F0%9D%85%B3", "%EF%BB%BF", "%0a2026%20forged"})
    void no_path_breaks_a_line_or_turns_its_direction(String odd) {
        String id = Unique.name("id");
        String request = "GET /api/v1/packages/x" + odd + "y HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: " + id
                + "\r\nConnection: close\r\n\r\n";

        RawHttp.send(ClosedRegistry.port(), request.getBytes(ISO_8859_1));

        assertClean();
    }

    @Test
    void no_name_agent_or_request_id_does_either() {
        for (String odd : List.of("a\nb", "a\rERROR", "\u202eevil", "\u0000", "\u001b[31mred", "\ud800")) {
            stranger.post(
                    "/auth/login", RegistryClient.object().put("username", odd).put("password", odd));
            stranger.post(
                    "/auth/register",
                    RegistryClient.object()
                            .put("username", odd)
                            .put("email", odd)
                            .put("password", PASSWORD));
            user.post("/tokens", RegistryClient.object().put("name", odd));
        }
        String request = String.join(
                "\r\n",
                "GET /api/v1/packages HTTP/1.1",
                "Host: localhost",
                "X-Request-Id: a\u00e2\u0080\u00aeb",
                "User-Agent: x\u0085y",
                "Connection: close",
                "",
                "");
        RawHttp.send(ClosedRegistry.port(), request.getBytes(ISO_8859_1));

        assertClean();
        every_line_is_a_json_object_of_one_kind();
    }

    @Test
    void a_flood_of_refusals_does_not_fill_the_log() {
        Pause.millis(QUIET_MILLIS);
        long before = refusals();
        long begun = System.nanoTime();

        for (int i = 0; i < 600; i++) stranger.get("/packages");

        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + 1;
        assertThat(refusals() - before).isBetween(50L, 50 * (seconds + 1));
    }

    private static long refusals() {
        return entries().stream()
                .filter(entry -> entry.path("event").asText().equals("refused"))
                .count();
    }

    private static void assertClean() {
        assertThat(ClosedRegistry.log().replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
    }

    private static void assertEvent(String id, String event, String user, String message) {
        List<JsonNode> lines = entries().stream()
                .filter(entry -> entry.path("request_id").asText().equals(id))
                .filter(entry -> !entry.path("event").asText().equals("refusals-skipped"))
                .toList();
        assertThat(lines).as(id + " " + message).hasSize(1);
        assertThat(lines.get(0).path("event").asText()).isEqualTo(event);
        assertThat(lines.get(0).path("user").asText()).isEqualTo(user);
        assertThat(lines.get(0).path("address").asText()).isIn("127.0.0.1", "::1");
        assertThat(lines.get(0).path("message").asText()).contains(message);
    }

    private static List<String> messages() {
        return entries().stream().map(entry -> entry.path("message").asText()).toList();
    }

    private static List<JsonNode> entries() {
        return ClosedRegistry.log()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(AuditedRequests::parsed)
                .toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return RegistryClient.JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }

    private static String login(String name, String password) {
        return RegistryClient.object()
                .put("username", name)
                .put("password", password)
                .toString();
    }

    private static Answer send(RegistryClient client, String id, String method, String path, String body) {
        return body.isEmpty()
                ? client.send(method, path, BodyPublishers.noBody(), "X-Request-Id", id)
                : client.send(
                        method,
                        path,
                        BodyPublishers.ofString(body),
                        "X-Request-Id",
                        id,
                        "Content-Type",
                        "application/json");
    }
}
