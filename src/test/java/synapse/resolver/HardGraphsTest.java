package synapse.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What must not hang or fill the memory, whatever is asked; figures are far from what this takes (0.1 to 2 s). */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HardGraphsTest {
    private static final long BUDGET = 20_000_000;
    private static final long MOST_BYTES = 1_000_000_000; // allocated, all in all

    private static Run run(Universes universe, String... root) {
        return Run.of(RealRoots.question(Universes.root(root), Preference.NEWEST, BUDGET), universe.source());
    }

    @Test
    void chains_of_twenty_thousand_packages_are_walked() {
        Run solved = run(HardGraphs.chain(20_000, true), "p0 *");
        Run refused = run(HardGraphs.chain(20_000, false), "p0 *");

        assertThat(solved.solution().orElseThrow()).hasSize(20_001);
        assertThat(refused.solution()).isEmpty();
        assertThat(solved.steps()).isLessThan(200_000);
        assertThat(refused.steps()).isLessThan(400_000);
    }

    @Test
    void twenty_thousand_packages_may_be_wanted_at_once() {
        Run run = run(HardGraphs.broad(20_000), "broad *", "common 1.0.0");

        assertThat(run.solution().orElseThrow()).hasSize(20_002);
        assertThat(run.steps()).isLessThan(200_000);
    }

    @Test
    void five_thousand_versions_that_pin_another_are_left_behind_one_by_one() {
        Universes universe = HardGraphs.boto(5000);

        Run solved = run(universe, "boto *", "urllib >=1.26.0");
        Run refused = run(universe, "boto >=1.1.0", "urllib >=1.26.0");

        assertThat(solved.solution().orElseThrow().get("boto")).hasToString("1.0.0");
        assertThat(refused.solution()).isEmpty();
        assertThat(refused.steps()).isLessThan(1_000_000);
    }

    @Test
    void a_wrong_choice_of_long_ago_is_jumped_back_to() {
        Run run = run(HardGraphs.longAgo(1000, 20), "early *", "p0 *");

        assertThat(run.solution().orElseThrow().get("early")).hasToString("1.0.0");
        assertThat(run.steps()).isLessThan(100_000);
    }

    @Test
    void five_thousand_versions_with_needs_of_their_own_are_ruled_out() {
        Run refused = run(HardGraphs.wide(5000, 3), "wide *");

        assertThat(refused.solution()).isEmpty();
        assertThat(refused.steps()).isLessThan(5_000_000);
    }

    @Test
    void what_is_beyond_the_budget_ends_with_it_and_with_little_memory() {
        long before = allocated();

        assertThatThrownBy(() -> run(HardGraphs.pigeons(12), "all *")).isInstanceOf(TooHardException.class);
        assertThatThrownBy(() -> run(HardGraphs.random(1, 400, 20, 4, 0.4), "p0 *", "p100 *", "p200 *"))
                .isInstanceOf(TooHardException.class);

        assertThat(allocated() - before).isLessThan(MOST_BYTES);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
