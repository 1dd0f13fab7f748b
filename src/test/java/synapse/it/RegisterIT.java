package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.RegistryClient.PASSWORD;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterIT {
    private final RegistryClient anyone = SharedRegistry.anyone();

    @Test
    void a_new_account_is_described_without_its_password() {
        String ada = Unique.name("Ada");

        Answer answer = anyone.register(ada, ada + "@example.org", PASSWORD);

        assertThat(answer.status()).isEqualTo(201);
        JsonNode user = answer.json();
        assertThat(user.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("username", "email", "roles", "created_at");
        assertThat(user.path("username").asText()).isEqualTo(ada);
        assertThat(user.path("email").asText()).isEqualTo(ada + "@example.org");
        assertThat(user.path("roles").toString()).isEqualTo("[\"user\"]");
        assertThat(Instant.parse(user.path("created_at").asText())).isBefore(Instant.now());
    }

    @Test
    void every_fault_is_told_at_once() {
        Answer answer = anyone.register("-", "nowhere", "short");

        assertThat(answer.problem()).isEqualTo("422 validation-failed");
        assertThat(answer.faults())
                .containsExactly("/username invalid-username", "/email invalid-email", "/password password-length");
    }

    @Test
    void absent_fields_are_faults_as_well() {
        Answer answer = anyone.post("/auth/register", RegistryClient.object());

        assertThat(answer.problem()).isEqualTo("422 validation-failed");
        assertThat(answer.faults()).hasSize(3);
    }

    @Test
    void a_username_is_taken_in_any_case() {
        String ada = Unique.name("ada");
        SharedRegistry.newUser(ada);

        Answer answer = anyone.register(ada.toUpperCase(java.util.Locale.ROOT), "other-" + ada + "@x.org", PASSWORD);

        assertThat(answer.problem()).isEqualTo("409 username-taken");
    }

    @Test
    void an_email_address_is_taken_in_any_case() {
        String ada = Unique.name("ada");
        SharedRegistry.newUser(ada);

        Answer answer = anyone.register("other-" + ada, ada + "@EXAMPLE.org", PASSWORD);

        assertThat(answer.problem()).isEqualTo("409 email-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "12345678", "Password1", "qwertyuiop"})
    void a_common_password_is_refused(String password) {
        String ada = Unique.name("ada");

        Answer answer = anyone.register(ada, ada + "@example.org", password);

        assertThat(answer.faults()).containsExactly("/password password-common");
    }

    @Test
    void a_password_must_not_be_the_username() {
        String ada = Unique.name("ada-lovelace");

        Answer answer = anyone.register(ada, ada + "@example.org", ada);

        assertThat(answer.faults()).containsExactly("/password password-guessable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pässwört für Ada", "        spaces", "🦊🦊🦊🦊🦊🦊🦊🦊", "x' OR '1'='1"})
    void a_password_may_have_any_characters(String password) {
        String ada = Unique.name("ada");

        assertThat(anyone.register(ada, ada + "@example.org", password).status())
                .isEqualTo(201);

        assertThat(anyone.login(ada, password).status()).isEqualTo(200);
    }

    @Test
    void nobody_registers_as_administrator() {
        String eve = Unique.name("eve");

        Answer answer = anyone.post(
                "/auth/register",
                RegistryClient.object()
                        .put("username", eve)
                        .put("email", eve + "@example.org")
                        .put("password", PASSWORD)
                        .put("roles", "admin"));

        assertThat(answer.problem()).isEqualTo("422 validation-failed");
        assertThat(anyone.login(eve, PASSWORD).problem()).isEqualTo("401 invalid-credentials");
    }

    @Test
    void of_fifty_who_want_one_name_at_once_one_gets_it() throws Exception {
        String ada = Unique.name("ada");

        List<Answer> answers = Parallel.run(50, i -> anyone.register(ada, i + ada + "@x.org", PASSWORD));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(49)
                .extracting(Answer::problem)
                .containsOnly("409 username-taken");
        assertThat(anyone.login(ada, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void of_sixteen_who_have_one_address_at_once_one_gets_an_account() throws Exception {
        String ada = Unique.name("ada");

        List<Answer> answers = Parallel.run(16, i -> anyone.register(ada + "-" + i, ada + "@x.org", PASSWORD));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(Answer::problem)
                .containsOnly("409 email-taken");
    }
}
