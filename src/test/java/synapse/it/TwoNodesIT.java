package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.PASSWORD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What the first node revokes the second refuses within a second, though it has used it just before, and still after a
 * restart; and both count downloads into the same rows. Needs a database that takes two processes: PostgreSQL, in whichever run.
 */
@Tag("process")
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesIT {
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final List<RegistryClient> REFUSED = new ArrayList<>();
    private static final List<RegistryClient> ACCEPTED = new ArrayList<>();

    private static TwoNodes nodes;
    private static RegistryClient root;

    @BeforeAll
    static void start() {
        nodes = new TwoNodes().start();
        root = nodes.first().client().loggedIn("root", PASSWORD);
        ACCEPTED.add(nodes.onSecond(root));
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static RegistryClient newUser(String name) {
        return nodes.first().client().registered(name);
    }

    private static RegistryClient another(RegistryClient user) {
        return nodes.first().client().loggedIn(user.username(), PASSWORD);
    }

    /** Returns a client on the second node, which has used these credentials already. */
    private static RegistryClient usedOnSecond(RegistryClient client) {
        RegistryClient there = nodes.onSecond(client);
        assertThat(there.isAccepted()).isTrue();
        return there;
    }

    private static void assertSoonRefused(RegistryClient onSecond) {
        assertSoon(() -> !onSecond.isAccepted());
        REFUSED.add(onSecond);
    }

    /** Waits no longer than the promise; a step more is a failure. */
    private static void assertSoon(BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LIMIT);
            Pause.millis(10);
        }
    }

    private static ObjectNode roles(String... roles) {
        ObjectNode wish = RegistryClient.object();
        for (String role : roles) wish.withArray("roles").add(role);
        return wish;
    }

    @Test
    @Order(0)
    void downloads_from_both_at_once_are_counted_once_each() throws Exception {
        RegistryClient ada = newUser("counted");
        for (int i = 0; i < 10; i++) ada.publish(aPackage("counted").version("1." + i + ".0"));
        List<RegistryClient> readers =
                List.of(nodes.first().client(), nodes.second().client());

        List<Integer> statuses = Parallel.run(
                100,
                i -> readers.get(i % 2)
                        .tarball(aPackage("counted").version("1." + i / 2 % 10 + ".0"))
                        .status());

        assertThat(statuses).containsOnly(200);
        for (int days = 3; days < 100 && totalOf("counted", days) < 100; days++) Pause.millis(300);
        Pause.millis(4000); // each node has written once more by now
        JsonNode stats =
                nodes.second().client().get("/packages/counted/stats?days=2").json();
        assertThat(stats.path("downloads").path("total").asInt()).isEqualTo(100);
        assertThat(stats.path("downloads").path("week").asInt()).isEqualTo(100);
        assertThat(stats.path("versions"))
                .hasSize(10)
                .allSatisfy(row ->
                        assertThat(row.path("downloads").path("total").asInt()).isEqualTo(10));
    }

    /** Asks for other days each time: the same answer is repeated for 10 s. */
    private static int totalOf(String name, int days) {
        Answer stats = nodes.first().client().get("/packages/" + name + "/stats?days=" + days);
        return stats.json().path("downloads").path("total").asInt();
    }

    @Test
    @Order(0)
    void what_is_downloaded_rises_on_both_whichever_has_counted() {
        RegistryClient ada = newUser("rising");
        for (String name : List.of("rising-a", "rising-b", "rising-c")) ada.publish(aPackage(name));
        String query = "q=name:rising*&sort=downloads";
        List<RegistryClient> readers =
                List.of(nodes.first().client(), nodes.second().client());

        for (int i = 0; i < 10; i++) {
            readers.get(i % 2).tarball(aPackage("rising-c"));
            if (i < 4) readers.get(i % 2).tarball(aPackage("rising-b"));
        }

        for (RegistryClient reader : readers) {
            List<String> names = List.of();
            for (int i = 0; i < 300 && !names.equals(List.of("rising-c", "rising-b", "rising-a")); i++) {
                Pause.millis(100);
                names = Found.names(reader, query);
            }
            assertThat(names).containsExactly("rising-c", "rising-b", "rising-a");
        }
    }

    @Test
    @Order(0)
    void what_is_published_at_one_is_found_at_the_other() {
        RegistryClient ada = newUser("finding");
        RegistryClient there = nodes.second().client();
        for (int i = 0; i < 10; i++) {
            String name = "searched" + i;
            ada.publish(aPackage(name));
            assertThat(Found.names(nodes.first().client(), "q=" + name)).startsWith(name);
            assertSoon(() -> Found.names(there, "q=name:" + name).contains(name));

            ada.put("/packages/" + name + "/1.0.0/yank");
            assertThat(Found.names(nodes.first().client(), "q=name:" + name)).doesNotContain(name);
            assertSoon(() -> !Found.names(there, "q=name:" + name).contains(name));
        }
        assertThat(nodes.first().data().resolve("search"))
                .isDirectoryContaining("glob:**/node-1")
                .isDirectoryContaining("glob:**/node-2");
    }

    @Test
    @Order(0)
    void of_two_nodes_that_begin_a_check_at_once_one_does() throws Exception {
        RegistryClient ada = newUser("checking");
        for (int i = 0; i < 10; i++) ada.publish(aPackage("checked").version("1." + i + ".0"));
        waitForCheck();
        long before = checksBegun();
        List<RegistryClient> roots = List.of(root, nodes.onSecond(root));

        List<Answer> answers = Parallel.run(
                16,
                i -> roots.get(i % 2)
                        .post("/admin/storage/check", RegistryClient.object().put("digests", true)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        assertThat(answers.stream()
                        .map(answer -> answer.json().path("started_at").asText())
                        .distinct())
                .hasSize(1);
        assertThat(checksBegun()).isEqualTo(before + 1);
        assertThat(waitForCheck().path("findings").path("missing").asInt()).isZero();
    }

    /** Returns the report of the check that has begun last, by itself or not, when it is over. */
    private static JsonNode waitForCheck() {
        for (int i = 0; i < 600; i++) {
            JsonNode report = root.get("/admin/storage/check").json();
            if (report.path("finished_at").isTextual()) return report;
            Pause.millis(100);
        }
        throw new AssertionError("there is no check, or it does not end");
    }

    private static long checksBegun() {
        return (nodes.first().log() + nodes.second().log())
                .lines()
                .filter(line -> line.contains("Checking the storage"))
                .count();
    }

    @Test
    @Order(1)
    void what_one_node_made_the_other_accepts_at_once() {
        RegistryClient ada = newUser("new-here");

        for (int i = 0; i < 10; i++) {
            ACCEPTED.add(usedOnSecond(another(ada)));
            ACCEPTED.add(usedOnSecond(ada.withApiToken("read")));
        }
    }

    @Test
    @Order(2)
    void a_revoked_api_token_is_refused() {
        RegistryClient ada = newUser("revoked");
        Answer made = ada.makeToken("read");
        RegistryClient token =
                usedOnSecond(ada.withToken(made.json().path("token").asText()));
        RegistryClient other = usedOnSecond(ada.withApiToken("read"));

        assertThat(ada.delete("/tokens/" + made.json().path("id").asLong()).status())
                .isEqualTo(204);

        assertSoonRefused(token);
        ACCEPTED.add(usedOnSecond(other));
    }

    @Test
    @Order(3)
    void an_ended_session_is_refused() {
        RegistryClient ada = newUser("logged-out");
        RegistryClient phone = another(ada);
        RegistryClient there = usedOnSecond(phone);

        phone.post("/auth/logout");

        assertSoonRefused(there);
        ACCEPTED.add(usedOnSecond(ada));
    }

    @Test
    @Order(4)
    void all_other_sessions_are_refused() {
        RegistryClient ada = newUser("left-behind");
        List<RegistryClient> others = List.of(usedOnSecond(another(ada)), usedOnSecond(another(ada)));

        ada.delete("/auth/sessions");

        others.forEach(TwoNodesIT::assertSoonRefused);
        ACCEPTED.add(usedOnSecond(ada));
    }

    @Test
    @Order(5)
    void sessions_of_an_old_password_are_refused_and_so_is_the_password() {
        RegistryClient ada = newUser("changing");
        RegistryClient phone = usedOnSecond(another(ada));

        assertThat(ada.changePassword(PASSWORD, "another horse 10").status()).isEqualTo(200);

        assertThat(nodes.second().client().login("changing", PASSWORD).problem())
                .isEqualTo("401 invalid-credentials");
        assertSoonRefused(phone);
        ACCEPTED.add(usedOnSecond(ada));
    }

    @Test
    @Order(6)
    void a_deactivated_user_is_refused_until_reactivated() {
        RegistryClient ada = newUser("coming-back");
        RegistryClient session = usedOnSecond(ada);
        RegistryClient token = usedOnSecond(ada.withApiToken("read"));

        root.post("/admin/users/coming-back/deactivate");

        assertSoon(() -> !session.isAccepted());
        assertSoon(() -> !token.isAccepted());

        root.post("/admin/users/coming-back/reactivate");

        assertSoon(session::isAccepted);
        assertSoon(token::isAccepted);
        ACCEPTED.addAll(List.of(session, token));
    }

    @Test
    @Order(7)
    void a_user_who_is_gone_for_good_is_refused() {
        RegistryClient eve = newUser("gone");
        RegistryClient session = usedOnSecond(eve);
        RegistryClient token = usedOnSecond(eve.withApiToken("read"));

        root.post("/admin/users/gone/deactivate");

        assertSoonRefused(session);
        assertSoonRefused(token);
        assertThat(nodes.second().client().login("gone", PASSWORD).problem()).isEqualTo("403 account-deactivated");
    }

    @Test
    @Order(8)
    void roles_change_on_the_other_node_too() {
        RegistryClient ada = newUser("promoted");
        RegistryClient session = usedOnSecond(ada);

        root.put("/admin/users/promoted/roles", roles("user", "admin"));
        assertSoon(() -> session.get("/admin/users").status() == 200);
        RegistryClient token = usedOnSecond(ada.withApiToken("admin"));
        assertThat(token.get("/admin/users").status()).isEqualTo(200);

        root.put("/admin/users/promoted/roles", roles("user"));

        assertSoon(() -> session.get("/admin/users").status() == 403);
        assertSoon(() -> token.get("/admin/users").status() == 403);
        ACCEPTED.addAll(List.of(session, token));
    }

    private static String kid(RegistryClient client) {
        return Jwt.parse(client.token()).header().path("kid").asText();
    }

    private static List<String> published(RegistryProcess node) {
        Answer jwks = node.client().sendToRoot("GET", "/.well-known/jwks.json", BodyPublishers.noBody());
        return jwks.json().path("keys").findValuesAsText("kid");
    }

    @Test
    @Order(8)
    void a_new_signing_key_is_heard_of() {
        RegistryClient before = newUser("before-the-key");

        assertThat(root.post("/admin/keys/rotate").status()).isEqualTo(200);

        RegistryClient after = another(before);
        assertThat(kid(after)).isNotEqualTo(kid(before));
        assertThat(nodes.onSecond(after).isAccepted()).isTrue();
        assertThat(nodes.onSecond(before).isAccepted()).isTrue();
        assertThat(published(nodes.second())).containsExactly(kid(after), kid(before));
        RegistryClient there = nodes.second().client().loggedIn(before.username(), PASSWORD);
        assertThat(kid(there)).isEqualTo(kid(after));
        ACCEPTED.addAll(List.of(nodes.onSecond(after), nodes.onSecond(before), there));
    }

    @Test
    @Order(10)
    void a_node_that_has_not_got_the_new_secret_key_yet_goes_on() {
        RegistryClient ada = another(newUser("between-keys"));
        RegistryClient rootThere = nodes.second().client().loggedIn("root", PASSWORD);

        assertThat(rootThere.post("/admin/keys/rotate").status()).isEqualTo(200);

        RegistryClient there = nodes.second().client().loggedIn(ada.username(), PASSWORD);
        assertThat(kid(there)).isNotEqualTo(kid(ada));
        assertThat(nodes.first().client().withToken(there.token()).isAccepted()).isTrue();
        assertThat(published(nodes.first())).contains(kid(there), kid(ada));
        assertThat(nodes.onSecond(another(ada)).isAccepted()).isTrue();
        assertThat(nodes.first().log())
                .containsOnlyOnce("This node goes on signing with its former key: REGISTRY_SECRET_KEY is not the one")
                .doesNotContain("ERROR");
    }

    @Test
    @Order(9)
    void after_a_restart_with_a_new_secret_key_it_is_all_the_same() {
        nodes.second().kill();
        nodes.second()
                .with("REGISTRY_SECRET_KEY", "another for all nodes, of 32 bytes or more")
                .with("REGISTRY_SECRET_KEY_OLD", TwoNodes.SECRET)
                .start();

        assertThat(REFUSED).hasSizeGreaterThan(6).noneMatch(RegistryClient::isAccepted);
        assertThat(ACCEPTED).hasSizeGreaterThan(24).allMatch(RegistryClient::isAccepted);
        assertThat(nodes.second().log()).doesNotContain("ERROR").doesNotContain("Exception");
    }
}
