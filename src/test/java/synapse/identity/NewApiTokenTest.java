package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.api.NewTokenRequest;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class NewApiTokenTest {
    private static final Instant NOW = Accounts.NOW;
    private static final List<String> YANK = List.of("yank");

    private static NewApiToken wish(String name, List<String> scopes, String expiresAt, Integer days) {
        return NewApiToken.of(new NewTokenRequest(name, scopes, null, null, expiresAt, days), NOW);
    }

    private static List<String> faults(String name, List<String> scopes, String expiresAt, Integer days) {
        var refused = catchThrowableOfType(RegistryException.class, () -> wish(name, scopes, expiresAt, days));
        assertThat(refused.type()).isEqualTo(ProblemType.VALIDATION_FAILED);
        return refused.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void a_token_without_an_end_never_expires() {
        NewApiToken wish = wish("  CI of json ", List.of("publish-update", "yank"), null, null);

        assertThat(wish.name()).isEqualTo("CI of json");
        assertThat(wish.scopes()).containsExactlyInAnyOrder(Scope.PUBLISH_UPDATE, Scope.YANK);
        assertThat(wish.expiresAt()).isEqualTo(CredentialState.NEVER);
    }

    @Test
    void all_six_scopes_have_names() {
        List<String> names = List.of("read", "publish-new", "publish-update", "yank", "owners", "admin");

        assertThat(wish("all", names, null, null).scopes()).isEqualTo(Scope.ALL);
    }

    @Test
    void every_fault_is_said_at_once() {
        assertThat(faults(null, null, "soon", 5))
                .containsExactly(
                        "/name invalid-name",
                        "/scopes required",
                        "/expires_in_days ambiguous",
                        "/expires_at invalid-expiry");
    }

    @Test
    void a_scope_that_is_unknown_or_there_twice_is_named_by_its_place() {
        assertThat(faults("x", Arrays.asList("yank", "write", "yank", null, "YANK", ""), null, null))
                .containsExactly(
                        "/scopes/1 unknown-scope",
                        "/scopes/2 duplicate-scope",
                        "/scopes/3 unknown-scope",
                        "/scopes/4 unknown-scope",
                        "/scopes/5 unknown-scope");
        assertThat(faults("x", List.of(), null, null)).containsExactly("/scopes required");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "two\nlines", "a\n", "\u0007", "a\u202eb", "a\u2028b"})
    void a_name_is_one_line_of_visible_text(String name) {
        assertThat(faults(name, YANK, null, null)).containsExactly("/name invalid-name");
    }

    @Test
    void a_name_has_a_longest_length() {
        assertThat(wish("ä".repeat(100), YANK, null, null).name()).hasSize(100);
        assertThat(faults("ä".repeat(101), YANK, null, null)).containsExactly("/name invalid-name");
    }

    @Test
    void an_end_is_counted_in_days() {
        assertThat(wish("x", YANK, null, 1).expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(wish("x", YANK, null, 3650).expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(3650)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3651, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void days_have_bounds(int days) {
        assertThat(faults("x", YANK, null, days)).containsExactly("/expires_in_days invalid-expiry");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05.679Z, 2026-01-02T03:04:05.679Z",
        "2026-01-02T04:04:06+01:00, 2026-01-02T03:04:06Z",
        "2030-01-31t12:00:00.123456z, 2030-01-31T12:00:00.123Z"
    })
    void an_end_is_a_time_as_rfc_3339_writes_it(String text, Instant end) {
        assertThat(wish("x", YANK, text, null).expiresAt()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-02T03:04:05.678Z",
                "2025-01-01T00:00:00Z",
                "2036-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "2030-01-31",
                "2030-01-31T12:00:00",
                "2030-01-31T12:00Z",
                "2030-01-31T12:00:00+01",
                "2030-01-31T12:00:00+18:00",
                "2030-02-30T12:00:00Z",
                "tomorrow",
                "1893456000"
            })
    void another_end_is_refused(String text) {
        assertThat(faults("x", YANK, text, null)).containsExactly("/expires_at invalid-expiry");
    }
}
