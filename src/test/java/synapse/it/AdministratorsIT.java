package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.RegistryClient.PASSWORD;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** There is always an administrator. One registry, stopped by the last test to look at its tables. */
@TestMethodOrder(OrderAnnotation.class)
class AdministratorsIT {
    private static final int ROUNDS = 12;

    private static OwnRegistry registry;
    private static RegistryClient root;
    private static RegistryClient ada;

    @BeforeAll
    static void start() {
        registry = new OwnRegistry();
        registry.process()
                .with("REGISTRY_ADMIN_USER", "root")
                .with("REGISTRY_ADMIN_PASSWORD", PASSWORD)
                .start();
        root = registry.process().client().loggedIn("root", PASSWORD);
        ada = registry.process().client().registered("ada");
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    private static Answer demote(RegistryClient by, String username) {
        return giveRoles(by, username, "user");
    }

    private static Answer giveRoles(RegistryClient by, String username, String... roles) {
        ObjectNode wish = RegistryClient.object();
        for (String role : roles) wish.withArray("roles").add(role);
        return by.put("/admin/users/" + username + "/roles", wish);
    }

    private static Answer deactivate(RegistryClient by, String username) {
        return by.post("/admin/users/" + username + "/deactivate");
    }

    @Test
    @Order(1)
    void the_last_administrator_stays_one() {
        RegistryClient token = root.withApiToken("admin");

        for (RegistryClient client : List.of(root, token)) {
            assertThat(demote(client, "root").problem()).isEqualTo("409 last-administrator");
            assertThat(deactivate(client, "ROOT").problem()).isEqualTo("409 last-administrator");
        }
        assertThat(root.get("/admin/users/root").json().path("roles").toString())
                .isEqualTo("[\"user\",\"admin\"]");
        assertThat(root.get("/admin/users/root").json().path("is_active").asBoolean())
                .isTrue();
    }

    @Test
    @Order(2)
    void an_administrator_who_is_not_active_does_not_count() {
        giveRoles(root, "ada", "user", "admin");
        deactivate(root, "ada");

        assertThat(demote(root, "root").problem()).isEqualTo("409 last-administrator");

        root.post("/admin/users/ada/reactivate");
        assertThat(demote(root, "root").status()).isEqualTo(200);
        assertThat(giveRoles(ada, "root", "user", "admin").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void of_two_who_demote_or_deactivate_each_other_one_stays() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            boolean demoting = round % 2 == 0;

            List<Answer> answers = Parallel.run(2, i -> {
                RegistryClient by = i == 0 ? root : ada;
                String whom = i == 0 ? "ada" : "root";
                return demoting || i == 1 ? demote(by, whom) : deactivate(by, whom);
            });

            assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
            RegistryClient left = answers.get(0).status() == 200 ? root : ada;
            assertThat(left.get("/admin/users").status()).isEqualTo(200);
            String other = left.equals(root) ? "ada" : "root";
            left.post("/admin/users/" + other + "/reactivate");
            assertThat(giveRoles(left, other, "user", "admin").status()).isEqualTo(200);
        }
    }

    @Test
    @Order(4)
    void what_is_stored_holds_no_secret_and_the_last_use_is_written_at_the_end() throws Exception {
        RegistryClient token = ada.withApiToken("read");
        RegistryClient unused = ada.withApiToken("read");
        Pause.millis(10);
        assertThat(token.isAccepted()).isTrue();
        ada.changePassword(PASSWORD, "another horse 10");

        registry.process().stop();

        try (Connection database = registry.openDatabase()) {
            List<String> stored = Stream.of("users", "sessions", "api_tokens", "journal", "setup_tokens")
                    .flatMap(table -> rows(database, "SELECT * FROM " + table).stream())
                    .toList();
            assertThat(stored).hasSizeGreaterThan(30);
            assertThat(String.join("\n", stored))
                    .doesNotContain(token.token(), unused.token(), ada.token(), PASSWORD, "another horse 10", "syn_");
            assertThat(String.join("\n", rows(database, "SELECT payload FROM journal WHERE audience = 'internal'")))
                    .contains("user.roles-changed", "user.deactivated", "user.password-changed")
                    .doesNotContain("@");
            assertThat(rows(
                            database,
                            "SELECT COUNT(*), COUNT(last_used) FROM api_tokens WHERE user_id ="
                                    + " (SELECT id FROM users WHERE username = 'ada')"))
                    .containsExactly("2|1");
        }
        assertThat(registry.process().log()).doesNotContain("ERROR").doesNotContain("Exception");
    }

    private static List<String> rows(Connection database, String query) {
        try {
            return Rows.of(database, query);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
