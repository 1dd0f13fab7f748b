package synapse.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import synapse.semver.Version;

class ResolverTest {
    private static final long BUDGET = 100_000;

    private final Universes universe = new Universes();

    private String solve(String... root) {
        return solve(Map.of(), Preference.NEWEST, root);
    }

    private String solve(Map<String, Version> locked, Preference preference, String... root) {
        Question question = new Question(Universes.root(root), locked, preference, BUDGET);
        return Resolver.resolve(question, universe.source()).toString();
    }

    @Test
    void the_newest_of_all_that_is_needed_is_chosen() {
        universe.with("a", "1.0.0", "b ^1.0.0").with("a", "1.1.0", "b ^1.0.0");
        universe.with("b", "1.0.0").with("b", "1.5.0").with("b", "2.0.0").with("c", "1.0.0");

        assertThat(solve("a ^1.0.0")).isEqualTo("{a=1.1.0, b=1.5.0}");
        assertThat(solve(Map.of(), Preference.LOWEST, "a ^1.0.0")).isEqualTo("{a=1.0.0, b=1.0.0}");
    }

    @Test
    void nothing_is_needed_for_nothing() {
        assertThat(solve()).isEqualTo("{}");
    }

    @Test
    void an_older_version_is_taken_where_the_newest_does_not_fit() {
        universe.with("foo", "1.0.0").with("foo", "1.1.0", "bar ^2.0.0");
        universe.with("bar", "1.0.0").with("bar", "1.1.0").with("bar", "2.0.0");

        assertThat(solve("foo ^1.0.0", "bar ^1.0.0")).isEqualTo("{bar=1.1.0, foo=1.0.0}");
    }

    @Test
    void a_conflict_far_away_is_learned_from() {
        universe.with("foo", "1.0.0", "a ^1.0.0", "b ^1.0.0").with("foo", "1.1.0", "x ^1.0.0", "y ^1.0.0");
        universe.with("a", "1.0.0", "b ^2.0.0").with("b", "1.0.0").with("b", "2.0.0");
        universe.with("x", "1.0.0", "z ^1.0.0").with("y", "1.0.0", "z ^2.0.0");
        universe.with("z", "1.0.0").with("z", "2.0.0");

        assertThatThrownBy(() -> solve("foo *")).isInstanceOf(UnsolvableException.class);
    }

    @Test
    void packages_may_need_each_other() {
        universe.with("a", "1.0.0", "b ^1.0.0").with("b", "1.0.0", "a ^1.0.0");

        assertThat(solve("a *")).isEqualTo("{a=1.0.0, b=1.0.0}");
    }

    @Test
    void a_version_that_needs_another_of_its_own_package_is_never_chosen() {
        universe.with("a", "1.0.0", "a ^1.0.0").with("a", "2.0.0", "a ^1.0.0");

        assertThat(solve("a *")).isEqualTo("{a=1.0.0}");
    }

    @Test
    void what_is_locked_stays_also_if_it_is_yanked_or_old() {
        universe.with("a", "1.0.0!", "b *")
                .with("a", "1.1.0", "b *")
                .with("b", "1.0.0")
                .with("b", "2.0.0");
        Map<String, Version> locked = Map.of("a", Version.parse("1.0.0"), "b", Version.parse("1.0.0+build"));

        assertThat(solve("a *")).isEqualTo("{a=1.1.0, b=2.0.0}");
        assertThat(solve(locked, Preference.NEWEST, "a *")).isEqualTo("{a=1.0.0, b=1.0.0}");
        assertThat(solve(locked, Preference.NEWEST, "a >=1.1.0")).isEqualTo("{a=1.1.0, b=1.0.0}");
    }

    @Test
    void what_is_yanked_is_not_chosen_anew() {
        universe.with("a", "1.0.0").with("a", "1.1.0!");

        assertThat(solve("a *")).isEqualTo("{a=1.0.0}");
        assertThatThrownBy(() -> solve("a 1.1.0")).isInstanceOf(UnsolvableException.class);
    }

    @Test
    void a_pre_release_comes_in_only_where_it_is_named() {
        universe.with("a", "1.0.0").with("a", "1.1.0-rc.1");

        assertThat(solve("a ^1.0.0")).isEqualTo("{a=1.0.0}");
        assertThat(solve("a >=1.1.0-rc.0")).isEqualTo("{a=1.1.0-rc.1}");
    }

    @Test
    void what_does_not_exist_cannot_be_had() {
        universe.with("a", "1.0.0", "nowhere *").with("a", "0.9.0");

        assertThat(solve("a *")).isEqualTo("{a=0.9.0}");
        assertThatThrownBy(() -> solve("nowhere *")).isInstanceOf(UnsolvableException.class);
        assertThatThrownBy(() -> solve("a ^7.0.0")).isInstanceOf(UnsolvableException.class);
    }

    @Test
    void the_budget_ends_what_takes_too_long() {
        universe.with("a", "1.0.0");
        Question question = new Question(Universes.root("a *"), Map.of(), Preference.NEWEST, 1);

        assertThatThrownBy(() -> Resolver.resolve(question, universe.source())).isInstanceOf(TooHardException.class);
    }
}
