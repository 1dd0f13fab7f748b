package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.RegistryClient.PASSWORD;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A registry in production behind a proxy: what is set, and how its keys are replaced. The later tests start it anew. */
@Tag("process")
@Tag("runner") // the exit code is the runnable jar's
@TestMethodOrder(OrderAnnotation.class)
class SigningKeysIT {
    private static final String SECRET = "Zq7vX2mB9tKc4LwR8sYd1NfH6jPg3AuE";
    private static final String NEW_SECRET = "w5Tn0eQxJ7hVb2Mz9CrLk4GyUa8DsFi1";
    private static final String VARIABLE = "REGISTRY_SECRET_KEY";
    private static final String OLD_VARIABLE = "REGISTRY_SECRET_KEY_OLD";

    /** Ids of the keys when the secret key was changed. */
    private static final List<String> KEYS = new ArrayList<>();

    private static RegistryProcess registry;
    private static RegistryClient root;
    private static RegistryClient ada;

    @BeforeAll
    static void start() {
        registry = RegistryProcess.on(TestDatabase.current())
                .with("REGISTRY_ENV", "production")
                .with("REGISTRY_ALLOW_EMBEDDED_DATABASE", "true")
                .with(VARIABLE, SECRET)
                .with("REGISTRY_TRUSTED_PROXIES", "127.0.0.1,::1")
                .with("REGISTRY_SIGNING_KEY_AGE", "off")
                .with("REGISTRY_TOKN_TTL", "P1D")
                .with("REGISTRY_ADMIN_USER", "root")
                .with("REGISTRY_ADMIN_PASSWORD", PASSWORD)
                .start();
        root = registry.client().loggedIn("root", PASSWORD);
        ada = registry.client().registered("ada");
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    private static String kid(RegistryClient client) {
        return Jwt.parse(client.token()).header().path("kid").asText();
    }

    private static List<String> published() {
        Answer jwks = registry.client().sendToRoot("GET", "/.well-known/jwks.json", BodyPublishers.noBody());
        return jwks.json().path("keys").findValuesAsText("kid");
    }

    private static RegistryClient again(RegistryClient client) {
        return registry.client().loggedIn(client.username(), PASSWORD);
    }

    @Test
    @Order(1)
    void the_log_tells_once_what_is_in_force_without_secrets() {
        String log = registry.log();

        assertThat(log.lines().filter(line -> line.contains("Configuration: ")))
                .singleElement()
                .asString()
                .contains("REGISTRY_ENV=production", "REGISTRY_SECRET_KEY=***", "REGISTRY_TOKEN_TTL=P30D")
                .contains("REGISTRY_ADMIN_PASSWORD=***");
        assertThat(log).doesNotContain(SECRET, PASSWORD);
        assertThat(log)
                .contains(
                        "REGISTRY_TOKN_TTL is no setting of this registry and means nothing; is REGISTRY_TOKEN_TTL meant?");
    }

    @Test
    @Order(1)
    void an_administrator_reads_what_is_in_force_and_nobody_else() {
        Answer answer = root.get("/admin/config");

        assertThat(answer.json().path("settings"))
                .hasSizeGreaterThan(50)
                .filteredOn(one -> List.of("REGISTRY_ENV", VARIABLE, OLD_VARIABLE, "REGISTRY_TOKEN_TTL")
                        .contains(one.path("name").asText()))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"name\":\"REGISTRY_ENV\",\"value\":\"production\",\"given\":true,\"secret\":false}",
                        "{\"name\":\"REGISTRY_SECRET_KEY\",\"value\":\"***\",\"given\":true,\"secret\":true}",
                        "{\"name\":\"REGISTRY_SECRET_KEY_OLD\",\"given\":false,\"secret\":true}",
                        "{\"name\":\"REGISTRY_TOKEN_TTL\",\"value\":\"P30D\",\"given\":false,\"secret\":false}");
        assertThat(answer.text()).doesNotContain(SECRET, PASSWORD);
        for (String path : new String[] {"/admin/config", "/admin/keys"}) {
            assertThat(registry.client().get(path).problem()).isEqualTo("401 unauthenticated");
            assertThat(ada.get(path).problem()).isEqualTo("403 forbidden");
            assertThat(root.withApiToken("read").get(path).problem()).isEqualTo("403 forbidden");
            assertThat(root.withApiToken("admin").get(path).status()).isEqualTo(200);
        }
    }

    @Test
    @Order(1)
    void a_token_for_some_addresses_goes_by_what_a_trusted_proxy_says() {
        RegistryClient token = ada.withNarrowToken("[]", "[\"10.0.0.0/8\"]", "read");

        assertThat(token.get("/auth/me", "X-Forwarded-For", "10.1.2.3").status())
                .isEqualTo(200);
        assertThat(token.get("/auth/me", "Forwarded", "for=10.1.2.3").status()).isEqualTo(200);
        assertThat(token.get("/auth/me", "X-Forwarded-For", "10.1.2.3, 192.0.2.7")
                        .problem())
                .isEqualTo("401 invalid-token");
        assertThat(token.get("/auth/me").problem()).isEqualTo("401 invalid-token");
    }

    @Test
    @Order(2)
    void a_replaced_key_goes_on_verifying() {
        String former = kid(ada);
        assertThat(ada.post("/admin/keys/rotate").problem()).isEqualTo("403 forbidden");

        Answer answer = root.post("/admin/keys/rotate");

        RegistryClient fresh = again(ada);
        JsonNode keys = answer.json().path("keys");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(keys.findValuesAsText("kid"))
                .containsExactly(kid(fresh), former)
                .isEqualTo(published());
        assertThat(keys.findValuesAsText("signs")).containsExactly("true", "false");
        assertThat(Instant.parse(keys.at("/1/verifies_until").asText()))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(31)));
        assertThat(ada.isAccepted()).isTrue();
        assertThat(registry.client()
                        .post("/auth/verify", RegistryClient.object().put("token", ada.token()))
                        .status())
                .isEqualTo(200);
        assertThat(root.get("/admin/keys").text()).isEqualTo(answer.text());
    }

    @Test
    @Order(3)
    void several_who_replace_it_at_once_leave_one_that_signs() throws Exception {
        List<Answer> answers = Parallel.run(4, i -> root.post("/admin/keys/rotate"));

        List<String> signs = root.get("/admin/keys").json().path("keys").findValuesAsText("signs");
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(signs).hasSizeGreaterThan(2).startsWith("true");
        assertThat(signs.subList(1, signs.size())).containsOnly("false");
        assertThat(kid(again(ada))).isEqualTo(published().get(0));
    }

    @Test
    @Order(4)
    void another_secret_key_is_refused() {
        KEYS.addAll(published());
        registry.stop();
        assertThat(registry.log()).doesNotContain("ERROR").doesNotContain("Exception");

        registry.with(VARIABLE, NEW_SECRET);
        int exitCode = registry.run();

        assertThat(exitCode).isEqualTo(1);
        assertThat(registry.log().lines().filter(line -> line.startsWith("error: ")))
                .singleElement()
                .asString()
                .contains("REGISTRY_SECRET_KEY is not the one")
                .contains("REGISTRY_SECRET_KEY_OLD")
                .doesNotContain(SECRET, NEW_SECRET);
    }

    @Test
    @Order(5)
    void with_the_former_one_beside_it_all_goes_on_and_old_keys_are_replaced() {
        int before = KEYS.size();
        registry.with(OLD_VARIABLE, SECRET)
                .with("REGISTRY_SIGNING_KEY_AGE", "PT1S")
                .start();

        assertThat(registry.log()).contains("Encrypted " + before + " signing keys under the new secret key");
        assertThat(ada.isAccepted()).isTrue();
        Instant limit = Instant.now().plusSeconds(20);
        while (published().size() == before && Instant.now().isBefore(limit)) Pause.millis(200);
        assertThat(published()).hasSizeGreaterThan(before).contains(kid(ada));
        assertThat(again(ada).isAccepted()).isTrue();
        assertThat(registry.log()).doesNotContain("ERROR").doesNotContain("Exception");
    }

    @Test
    @Order(6)
    void and_later_without_it() {
        registry.stop();
        registry.without(OLD_VARIABLE).with("REGISTRY_SIGNING_KEY_AGE", "off").start();

        assertThat(ada.isAccepted()).isTrue();
        assertThat(again(ada).isAccepted()).isTrue();
        assertThat(registry.log()).doesNotContain("Encrypted", "ERROR", "Exception", NEW_SECRET);
    }
}
