package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.RegistryClient.PASSWORD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LoginIT {
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final RegistryClient ada = SharedRegistry.newUser();

    @Test
    void a_login_answers_a_session_of_thirty_days() {
        Answer answer = anyone.login(ada.username(), PASSWORD);

        JsonNode session = answer.json();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(session.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("token", "token_type", "expires_at", "user");
        assertThat(session.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(session.path("user").path("username").asText()).isEqualTo(ada.username());
        assertThat(Duration.between(
                        Instant.now(), Instant.parse(session.path("expires_at").asText())))
                .isBetween(Duration.ofDays(30).minusMinutes(1), Duration.ofDays(30));
    }

    @Test
    void the_username_may_be_written_in_another_case() {
        Answer answer = anyone.login(ada.username().toUpperCase(Locale.ROOT), PASSWORD);

        assertThat(answer.json().path("user").path("username").asText()).isEqualTo(ada.username());
    }

    @Test
    void a_wrong_password_and_an_unknown_user_are_answered_alike() {
        Answer wrong = anyone.login(ada.username(), "wrong horse 9");
        Answer unknown = anyone.login("nobody-" + ada.username(), PASSWORD);

        assertThat(wrong.problem()).isEqualTo("401 invalid-credentials");
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(withoutRequest(unknown)).isEqualTo(withoutRequest(wrong));
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
    }

    private static ObjectNode withoutRequest(Answer answer) {
        ObjectNode problem = (ObjectNode) answer.json();
        problem.remove("request_id");
        return problem;
    }

    @Test
    void a_login_without_password_is_refused() {
        Answer answer = anyone.post("/auth/login", RegistryClient.object().put("username", ada.username()));

        assertThat(answer.problem()).isEqualTo("401 invalid-credentials");
    }

    @Test
    void a_token_is_verified_as_bearer_and_in_the_body() {
        Answer bearer = ada.send("POST", "/auth/verify", BodyPublishers.noBody());
        Answer body = anyone.post("/auth/verify", RegistryClient.object().put("token", ada.token()));

        assertThat(bearer.status()).isEqualTo(200);
        assertThat(bearer.json()).isEqualTo(body.json());
        assertThat(ada.post("/auth/verify", RegistryClient.object()).json()).isEqualTo(body.json());
        assertThat(body.json().path("valid").asBoolean()).isTrue();
        assertThat(body.json().path("username").asText()).isEqualTo(ada.username());
        assertThat(body.json().path("roles").toString()).isEqualTo("[\"user\"]");
        assertThat(Instant.parse(body.json().path("expires_at").asText())).isAfter(Instant.now());
    }

    @Test
    void nothing_to_verify_is_not_valid() {
        assertThat(anyone.send("POST", "/auth/verify", BodyPublishers.noBody()).problem())
                .isEqualTo("401 unauthenticated");
        assertThat(anyone.post("/auth/verify", RegistryClient.object()).problem())
                .isEqualTo("401 unauthenticated");
        assertThat(anyone.post("/auth/verify", RegistryClient.object().put("token", ""))
                        .problem())
                .isEqualTo("401 invalid-token");
    }

    @Test
    void a_user_sees_the_own_account_and_a_stranger_none() {
        assertThat(ada.get("/auth/me").json().path("email").asText()).isEqualTo(ada.username() + "@example.org");

        Answer stranger = anyone.get("/auth/me");

        assertThat(stranger.problem()).isEqualTo("401 unauthenticated");
        assertThat(stranger.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void a_logout_ends_this_session_at_once_and_no_other() {
        RegistryClient phone = anyone.loggedIn(ada.username(), PASSWORD);

        Answer answer = phone.send("POST", "/auth/logout", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(phone.get("/auth/me").problem()).isEqualTo("401 invalid-token");
        assertThat(phone.get("/packages").problem()).isEqualTo("401 invalid-token");
        assertThat(phone.send("POST", "/auth/logout", BodyPublishers.noBody()).problem())
                .isEqualTo("401 invalid-token");
        assertThat(anyone.post("/auth/verify", RegistryClient.object().put("token", phone.token()))
                        .problem())
                .isEqualTo("401 invalid-token");
        assertThat(ada.get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void a_logout_is_an_entry_that_outsiders_see_only_as_internal() {
        long before = anyone.get("/changes").json().path("head").asLong();

        ada.send("POST", "/auth/logout", BodyPublishers.noBody());

        JsonNode entries = anyone.get("/changes?after=" + before).json().path("entries");
        assertThat(entries.get(0).toString()).isEqualTo("{\"seq\":" + (before + 1) + ",\"type\":\"internal\"}");
    }

    @Test
    void a_stranger_cannot_log_out() {
        assertThat(anyone.send("POST", "/auth/logout", BodyPublishers.noBody()).problem())
                .isEqualTo("401 unauthenticated");
    }
}
