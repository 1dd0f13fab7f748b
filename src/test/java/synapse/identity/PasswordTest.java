package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.Fault;

class PasswordTest {
    @ParameterizedTest
    @MethodSource("good")
    void a_password_may_be_anything_long_enough(String password) {
        assertThat(Password.faultIn("/password", password, "ada", "ada@example.org"))
                .isEmpty();
    }

    static Stream<String> good() {
        return Stream.of(
                "qzvwxkjy", "correct horse battery staple", "        x", "日本語のパスワード", "x".repeat(256), "ada ada ada");
    }

    @ParameterizedTest
    @CsvSource({
        "'', password-length",
        "1234567, password-length",
        "password, password-common",
        "PassWord, password-common",
        "12345678, password-common",
        "iloveyou, password-common",
        "ada.lovelace, password-guessable",
        "ADA.LOVELACE, password-guessable",
        "ada@example.org, password-guessable",
        "Ada@Example.org, password-guessable"
    })
    void a_password_that_is_easily_guessed_is_refused_without_repeating_it(String password, String code) {
        Fault fault = Password.faultIn("/password", password, "ada.lovelace", "ada@example.org")
                .orElseThrow();

        assertThat(fault.pointer()).isEqualTo("/password");
        assertThat(fault.code()).isEqualTo(code);
        if (!password.isEmpty() && !password.equals("password"))
            assertThat(fault.detail()).doesNotContain(password);
    }

    @Test
    void a_password_has_a_longest_length() {
        assertThat(Password.faultIn("/password", "x".repeat(257), "ada", "a@b")).isPresent();
        assertThat(Password.faultIn("/password", null, "ada", "a@b")).isPresent();
    }

    @Test
    void the_same_letters_are_the_same_password_however_they_are_typed() {
        Password composed = new Password("caf\u00e9 \u212b au lait");
        Password typedInParts = Password.attempt("cafe\u0301 A\u030a au lait");

        assertThat(typedInParts.chars()).isEqualTo(composed.chars());
    }

    @Test
    void what_counts_is_the_length_of_the_normal_form() {
        assertThat(Password.attempt("e\u0301".repeat(256)).chars()).isEqualTo(new Password("é".repeat(256)).chars());
        assertThat(Password.faultIn("/password", "e\u0301".repeat(256), "ada", "a@b"))
                .isEmpty();
        assertThat(Password.faultIn("/password", "e\u0301".repeat(7), "ada", "a@b"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Café", "CAFÉ"})
    void other_letters_are_not(String other) {
        assertThat(new Password(other).chars()).isNotEqualTo(new Password("café").chars());
    }

    @Test
    void an_attempt_that_cannot_be_right_is_empty() {
        assertThat(Password.attempt(null).chars()).isEmpty();
        assertThat(Password.attempt("x".repeat(257)).chars()).isEmpty();
        assertThat(Password.attempt("x".repeat(256)).chars()).hasSize(256);
        assertThat(Password.attempt("").chars()).isEmpty();
    }

    @Test
    void a_password_is_never_printed() {
        assertThat(new Password("correct horse")).hasToString("password");
        assertThat(Accounts.ADA.toString()).doesNotContain("horse");
    }
}
