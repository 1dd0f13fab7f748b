package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class RegistrationTest {
    private static final String GOOD = "correct horse battery";

    @Test
    void every_fault_is_said_at_once() {
        RegistryException refused = refusal("-", "nobody", "short");

        assertThat(refused.type()).isEqualTo(ProblemType.VALIDATION_FAILED);
        assertThat(refused.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/username", "invalid-username"),
                        org.assertj.core.groups.Tuple.tuple("/email", "invalid-email"),
                        org.assertj.core.groups.Tuple.tuple("/password", "password-length"));
    }

    @Test
    void what_is_missing_is_a_fault_each() {
        assertThat(refusal(null, null, null).faults()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("goodNames")
    void a_username_of_letters_digits_and_marks_is_accepted(String name) {
        assertThat(Registration.of(name, "ada@example.org", GOOD).username()).isEqualTo(name);
    }

    static Stream<String> goodNames() {
        return Stream.of("ad", "Ada", "ada.b_c-d", "0x", "a-", "a".repeat(64));
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("badNames")
    void any_other_username_is_refused_without_repeating_it(String name) {
        RegistryException refused = refusal(name, "ada@example.org", GOOD);

        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/username");
            assertThat(fault.detail()).startsWith("a username is 2 to 64");
        });
    }

    static Stream<String> badNames() {
        return Stream.of(
                "",
                "a",
                "a".repeat(65),
                ".ada",
                "-ada",
                "_ada",
                "ada b",
                " ada",
                "ada\n",
                "åda",
                "аda",
                "ada@x",
                "a/b",
                "ad\u0000",
                "ad\u202e");
    }

    @ParameterizedTest
    @MethodSource("goodAddresses")
    void an_address_with_one_at_sign_is_accepted(String email) {
        assertThat(Registration.of("ada", email, GOOD).email()).isEqualTo(email);
    }

    static Stream<String> goodAddresses() {
        return Stream.of(
                "a@b",
                "ada+x@example.org",
                "ada@localhost",
                "\"o'hara\"@x.ie",
                "é@ü.de",
                address(64, 189),
                "a@" + "b".repeat(189));
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("badAddresses")
    void any_other_address_is_refused(String email) {
        assertThat(refusal("ada", email, GOOD).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/email"));
    }

    static Stream<String> badAddresses() {
        return Stream.of(
                "",
                "@",
                "ada",
                "@b",
                "a@",
                "a@b@c",
                "a b@c",
                "a@b c",
                "a@b\n",
                "a@\u0000",
                "a\r\nBcc: x@y",
                address(65, 10),
                address(64, 190),
                "İ".repeat(64) + "@" + "İ".repeat(189),
                "😀".repeat(64) + "@" + "😀".repeat(189),
                "a\u202e@b",
                "a\u200b@b",
                "a\u00a0@b",
                "a@b\u2028",
                "a@b\u0085");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADA", "Ada", "ada"})
    void the_case_of_a_name_does_not_count(String name) {
        assertThat(User.key(name)).isEqualTo("ada");
    }

    private static String address(int local, int domain) {
        return "a".repeat(local) + "@" + "b".repeat(domain);
    }

    private static RegistryException refusal(String username, String email, String password) {
        return catchThrowableOfType(RegistryException.class, () -> Registration.of(username, email, password));
    }
}
