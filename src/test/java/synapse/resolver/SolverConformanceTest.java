package synapse.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import synapse.semver.Version;

/** What pub, pubgrub for Rust, poetry and packse ask of their solvers, asked of ours. */
class SolverConformanceTest {
    private static final long BUDGET = 10_000_000;

    static List<SolverCase> cases() {
        return SolverCase.in("solver.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_answer_is_the_one_that_has_to_come_out(SolverCase asked) {
        assertThat(solve(asked.question(), asked.universe())).isEqualTo(asked.expected());
    }

    @Test
    void there_are_as_many_cases_as_were_found() {
        assertThat(cases()).hasSizeGreaterThan(130);
    }

    private static Optional<SortedMap<String, Version>> solve(Question question, Universes universe) {
        try {
            return Optional.of(Resolver.resolve(question, universe.source()));
        } catch (UnsolvableException e) {
            assertThat(e).message().isNotBlank();
            return Optional.empty();
        }
    }

    private static Question asks(String... root) {
        return new Question(Universes.root(root), Map.of(), Preference.NEWEST, BUDGET);
    }

    @Test // pub: complex backtrack
    void two_hundred_versions_give_way_to_a_single_one() {
        Universes universe = new Universes().with("baz", "0.0.0");
        for (int i = 0; i < 100; i++) {
            String version = i / 10 + "." + i % 10 + ".0";
            universe.with("foo", version, "baz " + i / 10 + ".0.0").with("bar", version, "baz 0." + i % 10 + ".0");
        }

        assertThat(Resolver.resolve(asks("foo *", "bar *"), universe.source()))
                .hasToString("{bar=9.0.0, baz=0.0.0, foo=0.9.0}");
    }

    @Test // pubgrub: deep_derivation_tree_does_not_overflow_stack
    void the_end_of_a_very_long_chain_may_be_missing() {
        int depth = 20_000;
        Universes universe = new Universes();
        for (int i = 0; i < depth; i++) universe.with("p" + i, "1.0.0", "p" + (i + 1) + " 1.0.0");

        assertThatThrownBy(() -> Resolver.resolve(asks("p0 1.0.0"), universe.source()))
                .isInstanceOf(UnsolvableException.class)
                .hasMessageContaining("p" + depth);
        universe.with("p" + depth, "1.0.0");
        assertThat(Resolver.resolve(asks("p0 1.0.0"), universe.source())).hasSize(depth + 1);
    }

    @Test // pubgrub: same_result_across_platforms
    void of_many_that_exclude_each_other_the_first_by_name_is_new() {
        List<String> names = IntStream.range(100, 400).mapToObj(i -> "p" + i).toList();
        Universes universe = new Universes();
        for (String name : names) {
            String[] others = names.stream()
                    .filter(other -> !other.equals(name))
                    .map(other -> other + " 1.0.0")
                    .toArray(String[]::new);
            universe.with(name, "2.0.0", others).with(name, "1.0.0");
        }
        String[] root = names.stream().map(name -> name + " *").toArray(String[]::new);

        SortedMap<String, Version> solution = Resolver.resolve(asks(root), universe.source());

        assertThat(solution).hasSize(300).containsEntry("p100", Version.parse("2.0.0"));
        assertThat(solution.values())
                .filteredOn(version -> version.major() == 2)
                .hasSize(1);
    }
}
