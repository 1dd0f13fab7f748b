package synapse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void a_rate_that_still_rises_is_not_level() {
        assertThat(WarmUp.isLevel(List.of(1000.0, 2000.0, 2500.0, 2700.0, 3000.0, 3300.0)))
                .isFalse();
    }

    @Test
    void a_rate_is_level_when_the_latest_are_no_better_than_those_before() {
        assertThat(WarmUp.isLevel(List.of(1000.0, 3000.0, 3100.0, 2900.0, 3050.0, 3120.0)))
                .isTrue();
    }

    @Test
    void a_few_figures_say_nothing() {
        assertThat(WarmUp.isLevel(List.of())).isFalse();
        assertThat(WarmUp.isLevel(List.of(3000.0, 3000.0, 3000.0, 3000.0))).isFalse();
    }
}
