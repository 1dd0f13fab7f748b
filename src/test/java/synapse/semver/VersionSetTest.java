package synapse.semver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionSetTest {
    private static VersionSet set(String range) {
        return VersionSet.of(VersionConstraint.parse(range));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " is ", textBlock = """
            ^1.2.3               is >=1.2.3 <2.0.0
            1.2.x                is ~1.2
            1.0.0 || 1.0.1       is >=1.0.0 <1.0.2
            >1.0.0               is >=1.0.1
            <1.0.0 || >=1.0.0    is *
            <=1.2                is <1.3
            >1.2.3 <1.2.4        is <0.0.0
            1.2.3-a || >1.2.3-a  is >=1.2.3-a
            >=1.2.3-a.0 || 1.2.3-a is >=1.2.3-a
            ^1.0.0 ^1.2.0        is ^1.2.0
            1.0.0+one            is 1.0.0+two
            >=1.0.0-0 <1.0.0     is >=1.0.0-0 <1.0.0-zzzz || >=1.0.0-zzzz <1.0.0
            """)
    void ranges_with_the_same_members_are_equal(String one, String other) {
        assertThat(set(one)).isEqualTo(set(other)).hasSameHashCodeAs(set(other));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " within ", textBlock = """
            ^1.2.0               within ^1.0.0
            1.2.3-rc.2           within >=1.2.3-rc.1
            ^1.0.0               within *
            <0.0.0               within 3.1.4
            1.0.0 || 2.0.0       within 1.x || 2.x
            """)
    void a_range_may_be_a_subset(String inner, String outer) {
        assertThat(set(inner).isSubsetOf(set(outer))).isTrue();
        assertThat(set(outer).isSubsetOf(set(inner))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " misses ", textBlock = """
            ^1.0.0               misses ^2.0.0
            >=1.2.3-rc.1 <1.2.3  misses *
            >=1.2.3-rc.1 <1.3.0  misses 1.2.4-rc.1
            ^1.2.3-rc.1          misses <1.2.3
            >1.0.0 <1.0.1        misses >=1.0.0-0
            """)
    void ranges_may_be_disjoint(String one, String other) {
        assertThat(set(one).isDisjointFrom(set(other))).isTrue();
        assertThat(set(other).isDisjointFrom(set(one))).isTrue();
    }

    @Test
    void a_star_has_no_pre_release_and_what_is_not_in_it_is_all_of_them() {
        VersionSet others = set("*").complement();

        assertThat(others.contains(Version.parse("1.0.0-rc.1"))).isTrue();
        assertThat(others.contains(Version.parse("1.0.0"))).isFalse();
        assertThat(others.union(set("*"))).isEqualTo(VersionSet.ALL);
    }

    @Test
    void the_greatest_numbers_have_an_end() {
        String max = Long.toString(Version.MAX_NUMBER);
        Version last = Version.parse(max + "." + max + "." + max);

        assertThat(set(">" + last).isEmpty()).isTrue();
        assertThat(set(">=" + last)).isEqualTo(VersionSet.of(last));
        assertThat(set("<" + last).complement().contains(last)).isTrue();
        assertThat(set("<=" + last)).isEqualTo(set("*"));
        assertThat(set("1." + max + "." + max + " || 2.0.0")).isEqualTo(set(">=1." + max + "." + max + " <2.0.1"));
    }

    @Test
    void the_longest_version_is_a_set_of_its_own() {
        Version longest = Version.parse("1.0.0-" + "a".repeat(Version.MAX_LENGTH - 6));

        VersionSet alone = VersionSet.of(longest);

        assertThat(alone.contains(longest)).isTrue();
        assertThat(alone.complement().contains(longest)).isFalse();
        assertThat(alone.complement().complement()).isEqualTo(alone);
    }
}
