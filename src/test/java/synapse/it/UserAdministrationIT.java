package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.RegistryClient.PASSWORD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserAdministrationIT {
    private static final RegistryClient ROOT = SharedRegistry.administrator();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final RegistryClient ada = SharedRegistry.newUser();
    private final String path = "/admin/users/" + ada.username();

    private Answer giveRoles(String... roles) {
        ObjectNode wish = RegistryClient.object();
        for (String role : roles) wish.withArray("roles").add(role);
        return ROOT.put(path + "/roles", wish);
    }

    private Answer deactivate(String reason) {
        return ROOT.post(path + "/deactivate", RegistryClient.object().put("reason", reason));
    }

    @Test
    void an_administrator_sees_an_account() {
        JsonNode user = ROOT.get("/admin/users/" + ada.username().toUpperCase(Locale.ROOT))
                .json();

        assertThat(user.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("username", "email", "roles", "is_active", "created_at");
        assertThat(user.path("email").asText()).isEqualTo(ada.username() + "@example.org");
        assertThat(user.path("is_active").asBoolean()).isTrue();
        assertThat(ROOT.get("/admin/users/nobody-at-all").problem()).isEqualTo("404 user-not-found");
    }

    @Test
    void users_are_listed_in_pages_by_the_beginning_of_their_names() {
        String prefix = Unique.name("list") + "_";
        for (String end : List.of("b", "C", "a")) SharedRegistry.newUser(prefix + end);
        SharedRegistry.newUser(prefix.replace('_', '-') + "d"); // no wildcard

        Answer first = ROOT.get("/admin/users?limit=2&q=" + prefix.toUpperCase(Locale.ROOT));
        Answer second = ROOT.get(first.header("Link").replaceFirst("^</api/v1(.*)>; rel=\"next\"$", "$1"));

        assertThat(first.json().path("users"))
                .extracting(user -> user.path("username").asText())
                .containsExactly(prefix + "a", prefix + "b");
        assertThat(second.json().path("users"))
                .extracting(user -> user.path("username").asText())
                .containsExactly(prefix + "C");
        assertThat(second.header("Link")).isEmpty();
        assertThat(second.json().has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "q=%25", "q=a%20b", "q=%C3%A4", "cursor=%21"})
    void a_wrong_page_is_refused(String query) {
        assertThat(ROOT.get("/admin/users?" + query).problem()).isEqualTo("400 invalid-request");
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "GET, /ada", "POST, /ada/deactivate", "POST, /ada/reactivate", "PUT, /ada/roles"})
    void nobody_else_administers(String method, String below) {
        for (RegistryClient client : List.of(ada, ada.withApiToken("read", "owners"))) {
            assertThat(send(client, method, below).problem()).isEqualTo("403 forbidden");
        }
        assertThat(send(anyone, method, below).problem()).isEqualTo("401 unauthenticated");
    }

    private static Answer send(RegistryClient client, String method, String below) {
        BodyPublisher body = method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
        return client.send(method, "/admin/users" + below, body, "Content-Type", "application/json");
    }

    @Test
    void a_deactivated_user_is_refused_everywhere() {
        RegistryClient program = ada.withApiToken("publish-new");
        assertThat(List.of(ada, program)).allMatch(RegistryClient::isAccepted);

        Answer answer = deactivate(" left us ");

        JsonNode user = answer.json();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(user.path("is_active").asBoolean()).isFalse();
        assertThat(user.path("deactivation_reason").asText()).isEqualTo("left us");
        assertThat(Instant.parse(user.path("deactivated_at").asText())).isBefore(Instant.now());
        assertThat(ada.get("/auth/me").problem()).isEqualTo("401 invalid-token");
        assertThat(ada.get("/auth/me").detail()).contains("deactivated").doesNotContain("left us");
        assertThat(program.get("/packages").problem()).isEqualTo("401 invalid-token");
        assertThat(anyone.login(ada.username(), PASSWORD).problem()).isEqualTo("403 account-deactivated");
        assertThat(anyone.login(ada.username(), "wrong horse 9").problem()).isEqualTo("401 invalid-credentials");
    }

    @Test
    void a_reactivated_user_has_back_what_was_not_ended_by_hand() {
        RegistryClient phone = anyone.loggedIn(ada.username(), PASSWORD);
        RegistryClient program = ada.withApiToken("publish-new");
        phone.post("/auth/logout");
        ROOT.post(path + "/deactivate");
        assertThat(List.of(ada, phone, program)).noneMatch(RegistryClient::isAccepted);

        Answer answer = ROOT.post(path + "/reactivate");

        assertThat(answer.json()).isEqualTo(ROOT.get(path).json());
        assertThat(answer.json().path("is_active").asBoolean()).isTrue();
        assertThat(answer.json().has("deactivated_at")).isFalse();
        assertThat(List.of(ada, program)).allMatch(RegistryClient::isAccepted);
        assertThat(phone.isAccepted()).isFalse();
        assertThat(anyone.login(ada.username(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void what_is_so_already_changes_nothing() {
        deactivate("first");
        long head = anyone.get("/changes").json().path("head").asLong();

        assertThat(deactivate("second").json().path("deactivation_reason").asText())
                .isEqualTo("first");
        assertThat(giveRoles("user").status()).isEqualTo(200);

        assertThat(anyone.get("/changes").json().path("head").asLong()).isEqualTo(head);
    }

    @Test
    void a_change_is_an_entry_that_outsiders_see_only_as_internal() {
        long head = anyone.get("/changes").json().path("head").asLong();

        deactivate("left us");

        assertThat(anyone.get("/changes?after=" + head).json().path("entries").toString())
                .isEqualTo("[{\"seq\":" + (head + 1) + ",\"type\":\"internal\"}]");
    }

    @Test
    void roles_hold_from_the_next_request_on() {
        assertThat(ada.get("/admin/users").problem()).isEqualTo("403 forbidden");

        assertThat(giveRoles("admin", "user").json().path("roles").toString()).isEqualTo("[\"user\",\"admin\"]");

        assertThat(ada.get("/admin/users").status()).isEqualTo(200);
        RegistryClient program = ada.withApiToken("admin");
        assertThat(program.get("/admin/users").status()).isEqualTo(200);

        giveRoles("user");

        assertThat(ada.get("/admin/users").problem()).isEqualTo("403 forbidden");
        assertThat(program.get("/admin/users").problem()).isEqualTo("403 forbidden");
        assertThat(program.post("/auth/verify").json().path("scopes")).isEmpty();
    }

    @Test
    void wrong_roles_are_refused() {
        assertThat(giveRoles("user", "root").faults()).containsExactly("/roles/1 unknown-role");
        assertThat(giveRoles("admin").faults()).containsExactly("/roles role-required");
        assertThat(ROOT.put(path + "/roles", RegistryClient.object()).problem()).isEqualTo("422 validation-failed");
        assertThat(deactivate("x".repeat(1001)).faults()).containsExactly("/reason too-long");
        assertThat(ROOT.get(path).json().path("is_active").asBoolean()).isTrue();
    }
}
