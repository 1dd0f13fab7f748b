package synapse.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void growth_is_a_share_that_small_numbers_have_little_of() {
        assertThat(trend(3, 1)).isLessThan(trend(30, 10)).isLessThan(0.1);
        assertThat(trend(200, 100)).isCloseTo(0.83, within(0.01));
        assertThat(trend(2000, 1000)).isCloseTo(0.98, within(0.01));
        assertThat(trend(100, 0)).isEqualTo(5);
    }

    @Test
    void what_falls_or_stays_does_not_grow() {
        assertThat(trend(10, 10)).isZero();
        assertThat(trend(0, 500)).isZero();
    }

    @Test
    void popularity_grows_by_one_with_ten_times_the_downloads() {
        assertThat(new Counts(0, 0, 0).popularity()).isZero();
        assertThat(new Counts(9, 0, 0).popularity()).isEqualTo(1);
        assertThat(new Counts(999_999, 0, 0).popularity()).isCloseTo(6, within(1e-9));
    }

    private static double trend(long week, long before) {
        return new Counts(week + before, week, before).trend();
    }
}
