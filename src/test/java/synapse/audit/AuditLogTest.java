package synapse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditLogTest {
    private final AuditLines lines = new AuditLines();

    @AfterEach
    void close() {
        LogContext.end();
        lines.close();
    }

    @Test
    void refusals_that_anybody_can_have_do_not_hide_those_of_passwords() {
        for (int i = 0; i < 5_000; i++) AuditLog.answered(FakeRequest.of("GET", "/"), 401);

        AuditLog.tellRefusal("login-refused", () -> "Login of ada refused");

        assertThat(lines.messages()).hasSizeLessThan(1_000);
        assertThat(lines.messages())
                .filteredOn(line -> line.startsWith("Login of ada refused"))
                .hasSize(1);
    }

    @Test
    void the_line_of_what_was_skipped_names_its_kind() throws InterruptedException {
        IntStream.range(0, 500).forEach(i -> AuditLog.tellRefusal("of-this-test", () -> "Refused"));
        Thread.sleep(1_100);

        AuditLog.tellRefusal("of-this-test", () -> "Refused again");

        assertThat(lines.messages()).anyMatch(line -> line.contains(" more of of-this-test came too quickly"));
    }

    @Test
    void what_is_not_told_costs_no_sentence() {
        int[] made = {0};

        for (int i = 0; i < 5_000; i++) AuditLog.tellRefusal("costly", () -> "Sentence " + made[0]++);

        assertThat(made[0]).isEqualTo((int) lines.messages().stream()
                .filter(line -> line.startsWith("Sentence"))
                .count());
        assertThat(made[0]).isBetween(50, 1_000);
    }

    @Test
    void a_refusal_that_was_told_is_not_told_again() {
        HttpServletRequest request = FakeRequest.of("POST", "/api/v1/auth/login");
        LogContext.begin(request);
        AuditLog.tellRefusal("told-once", () -> "Login refused");

        AuditLog.answered(request, 401);

        assertThat(lines.messages()).hasSize(1);
    }

    @Test
    void work_for_a_request_is_told_with_it_on_any_thread_and_only_then() {
        HttpServletRequest request = FakeRequest.of("GET", "/");

        LogContext.within(request, () -> assertThat(lines.isWithinRequest()).isTrue());
        boolean after = lines.isWithinRequest();
        LogContext.begin(request);
        LogContext.within(FakeRequest.of("GET", "/other"), () -> {});

        assertThat(after).isFalse();
        assertThat(LogContext.request()).isSameAs(request);
    }
}
