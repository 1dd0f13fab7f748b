package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.PASSWORD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One life of one registry, from the first start on, with passwords hashed so often that this is what a login costs. */
@Tag("process") // RegisterIT and FaultIT do with each database what could differ
@TestMethodOrder(OrderAnnotation.class)
class SetupIT {
    private static final int TIMINGS = 9;

    private static RegistryProcess registry;
    private static String setupToken;
    private static String administrator;
    private static String replacedKid;

    @BeforeAll
    static void start() throws IOException {
        registry = RegistryProcess.on(TestDatabase.current())
                .with("REGISTRY_PASSWORD_ITERATIONS", "60000")
                .with("REGISTRY_TOKEN_TTL", "PT5S")
                .start();
        setupToken = Files.readString(tokenFile()).strip();
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    private static Path tokenFile() {
        return registry.data().resolve("setup-token");
    }

    private static Answer setUp(String token, String username) {
        ObjectNode wish = RegistryClient.object()
                .put("token", token)
                .put("username", username)
                .put("email", username + "@example.org")
                .put("password", PASSWORD);
        return registry.client().post("/auth/setup", wish);
    }

    @Test
    @Order(1)
    void the_setup_token_is_for_the_operator_alone() throws IOException {
        assumeThat(Files.getFileStore(tokenFile()).supportsFileAttributeView("posix"))
                .isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokenFile())))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(1)
    void a_terminal_shows_the_setup_token_and_a_log_only_its_file() {
        if (TestServer.current() == TestServer.RUNNABLE_JAR) {
            assertThat(registry.log()).contains("Setup token: " + setupToken);
        } else {
            assertThat(registry.log()).contains(tokenFile().toString()).doesNotContain(setupToken);
        }
    }

    @Test
    @Order(2)
    void a_wrong_setup_token_is_refused() {
        assertThat(setUp("wrong", "root").problem()).isEqualTo("401 invalid-token");
        assertThat(setUp("", "root").problem()).isEqualTo("401 invalid-token");
        assertThat(setUp(setupToken + "x", "root").problem()).isEqualTo("401 invalid-token");
    }

    @Test
    @Order(3)
    void a_fault_in_the_account_leaves_the_token_valid() {
        assertThat(setUp(setupToken, "-").problem()).isEqualTo("422 validation-failed");
    }

    @Test
    @Order(4)
    void of_eight_who_have_the_token_one_becomes_the_first_administrator() throws Exception {
        List<Answer> answers = Parallel.run(8, i -> setUp(setupToken, "root" + i));

        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .hasSize(1)
                .allSatisfy(answer ->
                        assertThat(answer.json().path("roles").toString()).contains("admin"));
        administrator = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow()
                .json()
                .path("username")
                .asText();
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(Answer::problem)
                .containsOnly("410 setup-done");
    }

    @Test
    @Order(5)
    void afterwards_the_token_is_gone() {
        assertThat(setUp(setupToken, "late").problem()).isEqualTo("410 setup-done");
        assertThat(setUp("wrong", "late").problem()).isEqualTo("410 setup-done");
        assertThat(tokenFile()).doesNotExist();
        assertThat(registry.client().login("late", PASSWORD).problem()).isEqualTo("401 invalid-credentials");
    }

    @Test
    @Order(6)
    void a_signing_key_is_replaced() {
        RegistryClient root = registry.client().loggedIn(administrator, PASSWORD);
        replacedKid = Jwt.parse(root.token()).header().path("kid").asText();

        assertThat(root.post("/admin/keys/rotate").status()).isEqualTo(200);
        assertThat(published()).hasSize(2).contains(replacedKid);
    }

    @Test
    @Order(6)
    void an_unknown_user_takes_as_long_as_a_wrong_password() {
        RegistryClient anyone = registry.client();
        anyone.register("bea", "bea@example.org", PASSWORD);
        long[] unknown = new long[TIMINGS];
        long[] wrong = new long[TIMINGS];

        for (int i = 0; i < TIMINGS; i++) {
            unknown[i] = nanosOfLogin("nobody-" + i);
            wrong[i] = nanosOfLogin("bea");
        }

        Arrays.sort(unknown);
        Arrays.sort(wrong);
        assertThat((double) unknown[TIMINGS / 2] / wrong[TIMINGS / 2]).isBetween(0.6, 1.6);
    }

    private static long nanosOfLogin(String username) {
        long begin = System.nanoTime();
        assertThat(registry.client().login(username, "wrong horse 9").status()).isEqualTo(401);
        return System.nanoTime() - begin;
    }

    @Test
    @Order(7)
    void a_session_ends_with_its_time() {
        RegistryClient ada = registry.client().registered("ada");
        assertThat(ada.get("/auth/me").status()).isEqualTo(200);

        Pause.millis(5_100);

        assertThat(ada.get("/auth/me").problem()).isEqualTo("401 invalid-token");
    }

    @Test
    @Order(8)
    void what_was_acknowledged_is_there_after_a_crash() {
        RegistryClient ada = registry.client().loggedIn("ada", PASSWORD);
        String kid = Jwt.parse(ada.token()).header().path("kid").asText();
        PackageBuilder json = aPackage("json").version("1.2.0").file("lib/json.syn", "x".repeat(100_000));
        assertThat(ada.publish(json).status()).isEqualTo(201);
        Answer before = ada.get("/packages/json/1.2.0");
        JsonNode changes = ada.get("/changes?limit=3").json().path("entries");

        registry.kill();
        registry.start();

        RegistryClient anyone = registry.client();
        assertThat(anyone.tarball(json).bytes()).isEqualTo(json.archive());
        assertThat(anyone.get("/packages/json/1.2.0").bytes()).isEqualTo(before.bytes());
        assertThat(anyone.get("/changes?limit=3").json().path("entries")).isEqualTo(changes);
        assertThat(registry.log()).doesNotContainIgnoringCase("setup token");
        RegistryClient again = anyone.loggedIn("ada", PASSWORD);
        assertThat(Jwt.parse(again.token()).header().path("kid").asText()).isEqualTo(kid);
        assertThat(again.publish(json).status()).isEqualTo(200);
        assertThat(registry.log()).doesNotContain("ERROR").doesNotContain("Exception");
    }

    @Test
    @Order(9)
    void a_replaced_key_goes_when_the_last_token_has_expired_that_it_signed() {
        Instant limit = Instant.now().plusSeconds(20);
        while (published().contains(replacedKid) && Instant.now().isBefore(limit)) Pause.millis(200);

        assertThat(published()).hasSize(1).doesNotContain(replacedKid);
    }

    private static List<String> published() {
        Answer jwks = registry.client().sendToRoot("GET", "/.well-known/jwks.json", BodyPublishers.noBody());
        return jwks.json().path("keys").findValuesAsText("kid");
    }
}
