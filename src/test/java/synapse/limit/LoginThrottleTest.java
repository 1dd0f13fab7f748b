package synapse.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import synapse.address.IpAddress;

class LoginThrottleTest {
    private static final IpAddress HERE = IpAddress.find("192.0.2.1").orElseThrow();
    private static final IpAddress ELSEWHERE = IpAddress.find("192.0.2.2").orElseThrow();

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000); // the clock may overflow
    private final LoginThrottle throttle = new LoginThrottle(nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) throttle.failed("ada", HERE);
    }

    /** Returns the seconds to wait; 0 if the attempt passes. */
    private long attempt(String account, IpAddress client) {
        RateLimitedException refusal =
                catchThrowableOfType(RateLimitedException.class, () -> throttle.check(account, client));
        return refusal == null ? 0 : Long.parseLong(refusal.headers().get("Retry-After"));
    }

    @Test
    void nine_wrong_passwords_cost_nothing() {
        fail(9);

        assertThat(attempt("ada", HERE)).isZero();
    }

    @Test
    void from_the_tenth_on_each_costs_twice_the_time_and_the_fifteenth_a_quarter_of_an_hour() {
        fail(9);
        for (long seconds : new long[] {1, 2, 4, 8, 16}) {
            fail(1);

            pass(Duration.ofSeconds(seconds).minusNanos(1));
            // an attempt here would count
            pass(Duration.ofNanos(1));
            assertThat(attempt("ada", HERE)).as("after %d s", seconds).isZero();
        }
        fail(1);

        assertThat(attempt("ada", HERE)).isEqualTo(900);
        pass(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(attempt("ada", HERE)).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(attempt("ada", HERE)).isZero();
    }

    @Test
    void who_does_not_wait_is_locked_sooner() {
        fail(10);

        assertThat(attempt("ada", HERE)).isEqualTo(2);
        assertThat(attempt("ada", HERE)).isEqualTo(4);
        assertThat(attempt("ada", HERE)).isEqualTo(8);
        assertThat(attempt("ada", HERE)).isEqualTo(16);
        assertThat(attempt("ada", HERE)).isEqualTo(900);
    }

    @Test
    void a_lock_is_not_made_longer_by_more_attempts() {
        fail(15);
        pass(Duration.ofMinutes(10));

        for (int i = 0; i < 100; i++) assertThat(attempt("ada", HERE)).isEqualTo(300);
    }

    @Test
    void another_address_and_another_account_are_free() {
        fail(15);

        assertThat(attempt("ada", ELSEWHERE)).isZero();
        assertThat(attempt("bob", HERE)).isZero();
    }

    @Test
    void the_right_password_makes_up_for_the_wrong_ones() {
        fail(9);
        throttle.succeeded("ada", HERE);

        fail(9);

        assertThatCode(() -> throttle.check("ada", HERE)).doesNotThrowAnyException();
    }

    @Test
    void a_million_pairs_take_little_memory_and_do_not_open_a_lock() {
        fail(15);
        for (int i = 0; i < 100; i++) attempt("ada", HERE);

        for (int i = 0; i < 1_000_000; i++) throttle.failed("user" + i, HERE);

        assertThat(throttle.count()).isLessThanOrEqualTo(50_001);
        assertThat(attempt("ada", HERE)).isPositive();
    }
}
