package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.RegistryClient.PASSWORD;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionIT {
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final RegistryClient ada = SharedRegistry.newUser();

    private RegistryClient another() {
        return anyone.loggedIn(ada.username(), PASSWORD);
    }

    private static String idOf(RegistryClient client) {
        return Jwt.parse(client.token()).claims().path("jti").asText();
    }

    @Test
    void a_user_sees_the_own_sessions_and_which_is_at_hand() {
        RegistryClient phone = another();
        SharedRegistry.newUser();

        Answer answer = ada.get("/auth/sessions");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Link")).isEmpty();
        JsonNode sessions = answer.json().path("sessions");
        assertThat(sessions).extracting(row -> row.path("id").asText()).containsExactly(idOf(phone), idOf(ada));
        assertThat(sessions).extracting(row -> row.path("current").asBoolean()).containsExactly(false, true);
        assertThat(sessions.get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "created_at", "expires_at", "user_agent", "current");
        assertThat(sessions.get(0).path("user_agent").asText()).startsWith("Java-http-client");
        assertThat(Duration.between(time(sessions.get(0), "created_at"), time(sessions.get(0), "expires_at")))
                .isEqualTo(Duration.ofDays(30));
    }

    private static Instant time(JsonNode row, String field) {
        return Instant.parse(row.path(field).asText());
    }

    @Test
    void many_sessions_come_in_pages() {
        for (int i = 0; i < 4; i++) another();
        List<String> seen = new ArrayList<>();

        String path = "/auth/sessions?limit=2";
        while (!path.isEmpty()) {
            Answer page = ada.get(path);
            page.json().path("sessions").forEach(row -> seen.add(row.path("id").asText()));
            path = page.header("Link").replaceFirst("^</api/v1(.*)>; rel=\"next\"$", "$1");
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates().last().isEqualTo(idOf(ada));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=x", "cursor="})
    void a_wrong_page_is_refused(String query) {
        assertThat(ada.get("/auth/sessions?" + query).problem()).isEqualTo("400 invalid-request");
    }

    @Test
    void one_session_is_ended_and_no_other() {
        RegistryClient phone = another();
        RegistryClient laptop = another();

        Answer answer = laptop.delete("/auth/sessions/" + idOf(phone));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(phone.isAccepted()).isFalse();
        assertThat(List.of(ada, laptop)).allMatch(RegistryClient::isAccepted);
        assertThat(ada.get("/auth/sessions").text()).doesNotContain(idOf(phone)).contains(idOf(laptop));
        assertThat(laptop.delete("/auth/sessions/" + idOf(phone)).problem()).isEqualTo("404 not-found");
    }

    @Test
    void to_end_the_session_at_hand_is_to_log_out() {
        assertThat(ada.delete("/auth/sessions/" + idOf(ada)).status()).isEqualTo(204);

        assertThat(ada.isAccepted()).isFalse();
    }

    @Test
    void nobody_ends_the_session_of_another() {
        RegistryClient eve = SharedRegistry.newUser();

        assertThat(eve.delete("/auth/sessions/" + idOf(ada)).problem()).isEqualTo("404 not-found");
        assertThat(eve.delete("/auth/sessions/unknown").problem()).isEqualTo("404 not-found");

        assertThat(ada.isAccepted()).isTrue();
    }

    @Test
    void all_others_are_ended_and_counted() {
        RegistryClient phone = another();
        RegistryClient laptop = another();

        assertThat(ada.delete("/auth/sessions").text()).isEqualTo("{\"sessions_ended\":2}");

        assertThat(List.of(phone, laptop)).noneMatch(RegistryClient::isAccepted);
        assertThat(ada.isAccepted()).isTrue();
        assertThat(ada.delete("/auth/sessions").text()).isEqualTo("{\"sessions_ended\":0}");
    }

    @Test
    void all_can_mean_the_one_at_hand_as_well() {
        RegistryClient phone = another();

        assertThat(ada.delete("/auth/sessions?all=true").text()).isEqualTo("{\"sessions_ended\":2}");

        assertThat(List.of(phone, ada)).noneMatch(RegistryClient::isAccepted);
        assertThat(another().delete("/auth/sessions?all=yes").problem()).isEqualTo("400 invalid-request");
    }

    @ParameterizedTest
    @CsvSource({"GET, /auth/sessions", "DELETE, /auth/sessions", "DELETE, /auth/sessions/x", "POST, /auth/logout"})
    void neither_strangers_nor_programs_have_sessions(String method, String path) {
        Answer program = ada.withApiToken("read").send(method, path, BodyPublishers.noBody());

        assertThat(anyone.send(method, path, BodyPublishers.noBody()).problem()).isEqualTo("401 unauthenticated");
        assertThat(program.problem()).isEqualTo("403 forbidden");
        assertThat(program.detail()).contains("needs a session");
        assertThat(ada.isAccepted()).isTrue();
    }
}
