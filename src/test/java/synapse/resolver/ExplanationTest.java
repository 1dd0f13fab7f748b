package synapse.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Explanations as data; their texts are in {@link GoldenExplanationTest}. */
class ExplanationTest {
    private final Universes universe = new Universes();

    private Explanation why(String... root) {
        Question question = new Question(Universes.root(root), Map.of(), Preference.NEWEST, 10_000_000);
        return catchThrowableOfType(UnsolvableException.class, () -> Resolver.resolve(question, universe.source()))
                .explanation();
    }

    @Test
    void each_step_names_its_reasons() {
        universe.with("foo", "1.0.0", "a ^1.0.0", "b ^1.0.0").with("foo", "1.1.0", "x ^1.0.0", "y ^1.0.0");
        universe.with("a", "1.0.0", "b ^2.0.0").with("b", "1.0.0").with("b", "2.0.0");
        universe.with("x", "1.0.0", "y ^2.0.0").with("y", "1.0.0").with("y", "2.0.0");

        List<Step> steps = why("foo ^1.0.0").steps();

        assertThat(steps).extracting(Step::number).containsExactly(0, 1, 0, 0, 0, 0);
        assertThat(steps.get(0).reasons())
                .containsExactly(needed("a", "^1.0.0", "b ^2.0.0"), needed("foo", "1.0.0", "a ^1.0.0"));
        assertThat(steps.get(1).reasons()).containsExactly(new Reason.Earlier(1), needed("foo", "1.0.0", "b ^1.0.0"));
        assertThat(steps.get(4).reasons()).containsExactly(new Reason.Earlier(4), new Reason.Earlier(2));
        assertThat(steps.get(5).reasons())
                .containsExactly(
                        new Reason.Earlier(5),
                        new Fact.Asked("dependencies", Universes.requirement("foo ^1.0.0"), Optional.empty()));
        assertThat(steps.get(5).conclusion()).isEqualTo("there is no solution");
    }

    private static Fact needed(String name, String versions, String requirement) {
        return new Fact.Needed(name, versions, Universes.requirement(requirement), Optional.empty());
    }

    @Test
    void what_there_is_not_is_told_with_what_is_near() {
        universe.with("json", "1.4.2")
                .with("json", "3.0.0")
                .with("rc", "1.0.0-rc.1")
                .without("void");

        assertThat(lack("jsno *")).isEqualTo(new Lack(Lack.Kind.NO_SUCH_PACKAGE, List.of("json")));
        assertThat(lack("void *")).isEqualTo(new Lack(Lack.Kind.NO_VERSION, List.of()));
        assertThat(lack("json 2")).isEqualTo(new Lack(Lack.Kind.NO_SUCH_VERSION, List.of("1.4.2", "3.0.0")));
        assertThat(lack("rc ^1.0.0")).isEqualTo(new Lack(Lack.Kind.ONLY_PRE_RELEASES, List.of("1.0.0-rc.1")));
    }

    private Lack lack(String root) {
        Fact.Asked asked = (Fact.Asked) why(root).steps().get(0).reasons().get(0);
        return asked.lack().orElseThrow();
    }

    @Test
    void yanked_versions_are_those_that_were_asked_for() {
        universe.with("a", "0.1.0!").with("a", "1.0.0!").with("a", "1.2.0!").with("a", "2.0.0");

        assertThat(why("a 1.0.0").steps().get(0).reasons()).contains(new Fact.Yanked("a", "1.0.0"));
    }

    @Test
    void sets_that_nobody_wrote_are_said_by_their_ends() {
        universe.with("a", "1.0.0", "c ^1.0.0").with("a", "1.0.5-rc.1", "c *").with("a", "1.1.0", "c ^1.0.0");
        universe.with("a", "1.2.0", "c ^3.0.0")
                .with("c", "1.0.0")
                .with("c", "2.0.0")
                .with("c", "3.0.0");

        assertThat(why("a *", "c ^2.0.0").text())
                .contains("a <=1.1.0 depends on c ^1.0.0", "a 1.2.0 depends on c ^3.0.0");
    }

    @Test
    void a_chain_may_be_longer_than_a_call_stack() {
        int length = 20_000;
        for (int i = 0; i < length; i++) universe.with("p" + i, "1.0.0", "p" + (i + 1) + " ^1.0.0");

        Explanation explanation = why("p0 *");

        assertThat(explanation.steps())
                .anyMatch(step -> step.text().contains("p" + length + " ^1.0.0, which does not"));
        assertThat(explanation.text().lines().toList())
                .hasSizeLessThan(100)
                .anyMatch(line -> line.endsWith(" steps are left out …"))
                .last()
                .asString()
                .endsWith("solution.");
    }

    @Test
    void relaxations_name_the_requirement_and_what_to_write_instead() {
        universe.with("a", "1.0.0", "c ^1.0.0").with("a", "2.0.0", "c ^2.0.0");
        universe.with("c", "1.0.0").with("c", "2.0.0").with("c", "3.0.0");

        assertThat(why("a ^1.0.0", "c ^2.0.0").relaxations())
                .extracting(Relaxation::toString)
                .containsExactly(
                        "a ^2.0.0 instead of ^1.0.0 in dependencies", "c ^1.0.0 instead of ^2.0.0 in dependencies");
    }

    @Test
    void the_order_of_the_requirements_makes_no_difference() {
        universe.with("a", "1.0.0", "c ^1.0.0").with("a", "2.0.0", "c ^2.0.0");
        universe.with("b", "1.0.0", "c ^1.0.0").with("b", "2.0.0", "c ^2.0.0");
        universe.with("c", "1.0.0").with("c", "2.0.0").with("d", "1.0.0", "a ^2.0.0", "b ^2.0.0");

        assertThat(why("d *", "b ^1.0.0", "a ^1.0.0")).isEqualTo(why("a ^1.0.0", "b ^1.0.0", "d *"));
    }
}
