package synapse.semver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionConstraintTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " means ", textBlock = """
            1.2.3          means 1.2.3
            =1.2.3         means 1.2.3
            = v1.2.3       means 1.2.3
            >1.2.3         means >1.2.3
            >=1.2.3-rc.1   means >=1.2.3-rc.1
            >=0.0.0-0      means >=0.0.0-0
            <1.2.3         means <1.2.3
            <=1.2.3        means <=1.2.3
            1              means >=1.0.0 <2.0.0-0
            1.2            means >=1.2.0 <1.3.0-0
            1.2.x          means >=1.2.0 <1.3.0-0
            1.X.*          means >=1.0.0 <2.0.0-0
            0.x            means <1.0.0-0
            >1             means >=2.0.0
            >1.2           means >=1.3.0
            >=1.2          means >=1.2.0
            <1.2           means <1.2.0-0
            <=1.2          means <1.3.0-0
            <=1            means <2.0.0-0
            >x             means <0.0.0-0
            <*             means <0.0.0-0
            <0             means <0.0.0-0
            ^1.2.3         means >=1.2.3 <2.0.0-0
            ^1.2.3-beta.2  means >=1.2.3-beta.2 <2.0.0-0
            ^1.x           means >=1.0.0 <2.0.0-0
            ^1.x.4         means >=1.0.0 <2.0.0-0
            ^0.2.3         means >=0.2.3 <0.3.0-0
            ^0.0.3         means >=0.0.3 <0.0.4-0
            ^0.0.3-beta    means >=0.0.3-beta <0.0.4-0
            ^0.0           means <0.1.0-0
            ^0             means <1.0.0-0
            ~1.2.3         means >=1.2.3 <1.3.0-0
            ~1.2           means >=1.2.0 <1.3.0-0
            ~1             means >=1.0.0 <2.0.0-0
            ~>1.2.3        means >=1.2.3 <1.3.0-0
            ~ >1.2.3       means >=1.2.3 <1.3.0-0
            ~> 1           means >=1.0.0 <2.0.0-0
            ~0.0.3-a       means >=0.0.3-a <0.1.0-0
            1.2.3 - 2.3.4  means >=1.2.3 <=2.3.4
            1.2 - 2.3.4    means >=1.2.0 <=2.3.4
            1.2.3 - 2.3    means >=1.2.3 <2.4.0-0
            1.2.3 - 2      means >=1.2.3 <3.0.0-0
            1-a - 2        means invalid
            v1 - v2        means >=1.0.0 <3.0.0-0
            x - 2          means <3.0.0-0
            1 - x          means >=1.0.0
            1.2.3-a - 2.0.0-b means >=1.2.3-a <=2.0.0-b
            >=1.2 <1.5 <1.5 means >=1.2.0 <1.5.0-0
            * >=1          means >=1.0.0
            >1 <x          means <0.0.0-0
            1 || 2.1       means >=1.0.0 <2.0.0-0 || >=2.1.0 <2.2.0-0
            1.0.0||>x      means 1.0.0
            <x || >x       means <0.0.0-0
            ^1.2 ^1        means >=1.2.0 <2.0.0-0 >=1.0.0
            1.2.3+a        means 1.2.3
            ^1.2+a.b <2+c  means >=1.2.0 <2.0.0-0
            >=v0.0.0       means >=0.0.0
            ==1            means >=1.0.0 <2.0.0-0
            >==1           means >=1.0.0
            1.x.x-alpha    means >=1.0.0 <2.0.0-0
            1.2.3*         means 1.2.3
            ^9007199254740990.0.0 means >=9007199254740990.0.0 <9007199254740991.0.0-0
            """)
    void a_range_comes_down_to_bounds(String range, String meaning) {
        assertThat(meaningOf(range)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "x", "X", "x.x", "*.*.*", ">=*", "<=x", "=*", "^*", "~x", ">=0.0.0", ">=0"})
    void a_range_without_bounds_contains_every_version_but_pre_releases(String range) {
        var constraint = VersionConstraint.parse(range);

        assertThat(constraint.alternatives()).isEqualTo(List.of(List.of()));
        assertThat(constraint.satisfiedBy(Version.parse("0.0.0"))).isTrue();
        assertThat(constraint.satisfiedBy(Version.parse("1.0.0-a"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"||", "1||", "||1", "* || 1.0.0-a", "^1 || x", "1.0.0-a || >=0.0.0"})
    void one_alternative_without_bounds_is_the_whole_range(String range) {
        assertThat(VersionConstraint.parse(range).alternatives()).isEqualTo(List.of(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 1.2", ">  1.2", ">\t1.2", "\n>1.2\r\n", "\f>\u000b1.2", ">v1.2", "> v1.2"})
    void white_space_and_v_before_a_version_mean_nothing(String range) {
        assertThat(meaningOf(range)).isEqualTo(">=1.3.0");
    }

    @Test
    void constraints_are_equal_if_their_texts_are() {
        var constraint = VersionConstraint.parse(" ^1.2");

        assertThat(constraint).isEqualTo(VersionConstraint.parse(" ^1.2")).hasToString(" ^1.2");
        assertThat(constraint).hasSameHashCodeAs(VersionConstraint.parse(" ^1.2"));
        assertThat(constraint).isNotEqualTo(VersionConstraint.parse("^1.2"));
        assertThat(constraint.text()).isEqualTo(" ^1.2");
    }

    private static String meaningOf(String range) {
        try {
            return VersionConstraint.parse(range).alternatives().stream()
                    .map(bounds -> bounds.stream().map(Bound::toString).collect(Collectors.joining(" ")))
                    .collect(Collectors.joining(" || "));
        } catch (InvalidConstraintException e) {
            return "invalid";
        }
    }
}
