package synapse.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private final Universes universe = new Universes();

    private String why(String... root) {
        Question question = new Question(Universes.root(root), Map.of(), Preference.NEWEST, 10_000_000);
        return catchThrowableOfType(UnsolvableException.class, () -> Resolver.resolve(question, universe.source()))
                .getMessage();
    }

    @Test
    void one_thing_leads_to_another() {
        universe.with("foo", "1.0.0", "bar ^2.0.0").with("bar", "2.0.0", "baz ^3.0.0");
        universe.with("baz", "1.0.0").with("baz", "3.0.0");

        assertThat(why("foo ^1.0.0", "baz ^1.0.0")).isEqualTo("""
                Because foo ^1.0.0 depends on bar ^2.0.0 and bar ^2.0.0 depends on baz ^3.0.0,
                foo ^1.0.0 requires baz ^3.0.0.
                And because your project depends on baz ^1.0.0 and your project depends on foo
                ^1.0.0, there is no solution.

                This would help:
                - baz ^3.0.0 instead of ^1.0.0 in dependencies""");
    }

    @Test
    void a_step_that_is_used_later_has_a_number() {
        universe.with("foo", "1.0.0", "a ^1.0.0", "b ^1.0.0").with("foo", "1.1.0", "x ^1.0.0", "y ^1.0.0");
        universe.with("a", "1.0.0", "b ^2.0.0").with("b", "1.0.0").with("b", "2.0.0");
        universe.with("x", "1.0.0", "y ^2.0.0").with("y", "1.0.0").with("y", "2.0.0");

        assertThat(why("foo ^1.0.0")).isEqualTo("""
                     Because a ^1.0.0 depends on b ^2.0.0 and foo 1.0.0 depends on a ^1.0.0, foo
                     1.0.0 requires b ^2.0.0.
                (1)  And because foo 1.0.0 depends on b ^1.0.0, foo 1.0.0 cannot be used.
                     Because x ^1.0.0 depends on y ^2.0.0 and foo 1.1.0 depends on x ^1.0.0, foo
                     1.1.0 requires y ^2.0.0.
                     And because foo 1.1.0 depends on y ^1.0.0, foo 1.1.0 cannot be used.
                     And because foo 1.0.0 cannot be used (1), foo ^1.0.0 cannot be used.
                     And because your project depends on foo ^1.0.0, there is no solution.""");
    }

    @Test
    void what_there_is_not_is_said() {
        universe.with("a", "1.0.0", "b ^1.0.0").with("a", "1.1.0", "nowhere *").with("b", "2.0.0-rc.1");

        assertThat(why("nowhere *"))
                .isEqualTo("Because your project depends on nowhere *, which does not exist, there is no\nsolution.");
        assertThat(why("a ^2.0.0")).isEqualTo("""
                Because your project depends on a ^2.0.0, which no version is (the newest is
                1.1.0), there is no solution.""");
        assertThat(why("a 1.0.0")).isEqualTo("""
                Because a 1.0.0 depends on b ^1.0.0, which no version is (the newest is
                2.0.0-rc.1) and your project depends on a 1.0.0, there is no solution.""");
    }

    @Test
    void a_chain_may_be_longer_than_a_call_stack() {
        int length = 20_000;
        for (int i = 0; i < length; i++) universe.with("p" + i, "1.0.0", "p" + (i + 1) + " ^1.0.0");

        assertThat(why("p0 *"))
                .contains("p" + length + " ^1.0.0, which does not exist")
                .endsWith("there is no solution.");
    }

    @Test
    void what_is_yanked_is_said() {
        universe.with("a", "1.0.0!").with("a", "2.0.0");

        assertThat(why("a ^1.0.0")).isEqualTo("""
                Because a ^1.0.0 is yanked and your project depends on a ^1.0.0, there is no
                solution.

                This would help:
                - a ^2.0.0 instead of ^1.0.0 in dependencies""");
    }

    @Test
    void two_requirements_are_changed_where_no_single_one_helps() {
        universe.with("a", "1.0.0", "c ^1.0.0").with("a", "2.0.0", "c ^2.0.0");
        universe.with("b", "1.0.0", "c ^1.0.0").with("b", "2.0.0", "c ^2.0.0");
        universe.with("c", "1.0.0").with("c", "2.0.0").with("c", "3.0.0");

        assertThat(why("a ^1.0.0", "b ^1.0.0", "c ^2.0.0")).endsWith("""

                This would help:
                - c ^1.0.0 instead of ^2.0.0 in dependencies""");
        assertThat(why("a ^1.0.0", "c ^2.0.0")).endsWith("""

                Any of these would help:
                - a ^2.0.0 instead of ^1.0.0 in dependencies
                - c ^1.0.0 instead of ^2.0.0 in dependencies""");
        universe.with("d", "1.0.0", "a ^2.0.0", "b ^2.0.0");
        assertThat(why("a ^1.0.0", "b ^1.0.0", "d *")).endsWith("""

                This would help:
                - b ^2.0.0 instead of ^1.0.0 in dependencies, and a ^2.0.0 instead of ^1.0.0 in
                  dependencies""");
    }

    @Test
    void sets_that_nobody_wrote_are_said_by_their_ends() {
        universe.with("a", "1.0.0", "c ^1.0.0").with("a", "1.1.0", "c ^1.0.0").with("a", "1.2.0", "c ^3.0.0");
        universe.with("c", "1.0.0").with("c", "2.0.0").with("c", "3.0.0");

        assertThat(why("a *", "c ^2.0.0")).contains("a <=1.1.0 depends on c ^1.0.0", "a 1.2.0 depends on c ^3.0.0");
    }
}
