package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.RegistryClient.PASSWORD;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordIT {
    private static final String CHOSEN = "another horse 10";

    private final RegistryClient anyone = SharedRegistry.anyone();
    private final RegistryClient ada = SharedRegistry.newUser();

    @Test
    void a_changed_password_is_the_only_one() {
        Answer answer = ada.changePassword(PASSWORD, CHOSEN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(anyone.login(ada.username(), PASSWORD).problem()).isEqualTo("401 invalid-credentials");
        assertThat(anyone.login(ada.username(), CHOSEN).status()).isEqualTo(200);
    }

    @Test
    void a_change_ends_all_other_sessions_and_says_so() {
        RegistryClient phone = anyone.loggedIn(ada.username(), PASSWORD);
        RegistryClient laptop = anyone.loggedIn(ada.username(), PASSWORD);
        RegistryClient program = ada.withApiToken("yank");
        RegistryClient eve = SharedRegistry.newUser();
        assertThat(List.of(phone, laptop, program, eve)).allMatch(RegistryClient::isAccepted);

        Answer answer = ada.changePassword(PASSWORD, CHOSEN);

        assertThat(answer.text()).isEqualTo("{\"sessions_ended\":2,\"api_tokens_kept\":1}");
        assertThat(List.of(phone, laptop)).noneMatch(RegistryClient::isAccepted);
        assertThat(List.of(ada, program, eve)).allMatch(RegistryClient::isAccepted);
    }

    @Test
    void without_the_current_password_nothing_changes() {
        RegistryClient phone = anyone.loggedIn(ada.username(), PASSWORD);

        assertThat(ada.changePassword("wrong horse 9", CHOSEN).problem()).isEqualTo("401 invalid-credentials");
        assertThat(ada.changePassword(null, CHOSEN).problem()).isEqualTo("401 invalid-credentials");

        assertThat(phone.isAccepted()).isTrue();
        assertThat(ada.isAccepted()).isTrue();
        assertThat(anyone.login(ada.username(), PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({", password-length", "short, password-length", "iloveyou, password-common"})
    void a_new_password_obeys_the_rules_of_registration(String chosen, String code) {
        Answer answer = ada.changePassword(PASSWORD, chosen);

        assertThat(answer.problem()).isEqualTo("422 validation-failed");
        assertThat(answer.faults()).containsExactly("/new_password " + code);
    }

    @Test
    void a_new_password_is_not_the_username() {
        RegistryClient lovelace = SharedRegistry.newUser(Unique.name("lovelace"));

        assertThat(lovelace.changePassword(PASSWORD, lovelace.username()).faults())
                .containsExactly("/new_password password-guessable");
    }

    @Test
    void only_a_person_who_is_logged_in_changes_it() {
        Answer byProgram = ada.withApiToken("read", "owners").changePassword(PASSWORD, CHOSEN);

        assertThat(anyone.changePassword(PASSWORD, CHOSEN).problem()).isEqualTo("401 unauthenticated");
        assertThat(byProgram.problem()).isEqualTo("403 forbidden");
        assertThat(byProgram.detail()).contains("needs a session");
    }

    @Test
    void of_many_changes_at_once_one_wins() throws Exception {
        List<Answer> answers = Parallel.run(8, i -> ada.changePassword(PASSWORD, CHOSEN + i));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .extracting(Answer::problem)
                .containsOnly("401 invalid-credentials");
        int winner = answers.stream().map(Answer::status).toList().indexOf(200);
        assertThat(anyone.login(ada.username(), CHOSEN + winner).status()).isEqualTo(200);
    }

    @Test
    void no_session_that_began_with_the_old_password_outlives_it() throws Exception {
        List<Answer> answers = Parallel.run(
                24, i -> i == 8 ? ada.changePassword(PASSWORD, CHOSEN) : anyone.login(ada.username(), PASSWORD));

        assertThat(answers.remove(8).status()).isEqualTo(200);
        assertThat(answers).extracting(Answer::status).containsAnyOf(200, 401).isSubsetOf(200, 401);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .noneMatch(login ->
                        ada.withToken(login.json().path("token").asText()).isAccepted());
        assertThat(ada.isAccepted()).isTrue();
    }
}
