package synapse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Pace pace = new Pace(10_000, 10 * SECOND, 20 * SECOND, 0);

    @Test
    void nothing_needs_to_come_within_the_grace() {
        assertThat(pace.isTooSlow(10 * SECOND)).isFalse();
        assertThat(pace.isTooSlow(10 * SECOND + 1)).isTrue();
    }

    @Test
    void the_lowest_rate_is_fast_enough_for_ever() {
        for (int second = 1; second < 1000; second++) {
            assertThat(pace.isTooSlow(second * SECOND)).isFalse();
            pace.passed(10_000, second * SECOND);
        }
    }

    @Test
    void a_little_less_is_not() {
        int second = 1;
        for (; !pace.isTooSlow(second * SECOND); second++) pace.passed(9_000, second * SECOND);

        assertThat(second).isBetween(90, 110);
    }

    @Test
    void much_at_once_buys_the_patience_and_no_more() {
        pace.passed(100_000_000, SECOND);

        assertThat(pace.isTooSlow(21 * SECOND)).isFalse();
        assertThat(pace.isTooSlow(21 * SECOND + 1)).isTrue();
    }

    @Test
    void any_rate_will_do_if_there_is_no_lowest() {
        assertThat(new Pace(0, SECOND, SECOND, 0).isTooSlow(1000 * SECOND)).isFalse();
    }
}
