package synapse.semver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static synapse.problem.ProblemType.INVALID_RANGE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidConstraintTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " at ", textBlock = """
            ^                  at 1
            >=                 at 2
            v                  at 1
            latest             at 0
            >=09090            at 3
            01                 at 1
            1.01               at 3
            1.0.0foo           at 5
            >01.02.03          at 2
            ~1.2.3beta         at 6
            >==1.2.3           at 2
            ==1.2.3            at 1
            vv1.2.3            at 0
            =>1                at 1
            ><1                at 1
            ^^1                at 1
            ~^1                at 1
            ~~1                at 1
            >~1                at 1
            ! 1                at 0
            !=1                at 0
            1.                 at 1
            1..2               at 1
            1.2.3.4            at 5
            1.2.3-             at 5
            1.2.3-01           at 5
            1.2.3+             at 5
            1,2                at 1
            1 & 2              at 2
            1 | 2              at 2
            1|||2              at 3
            1.x.2              at 0
            x.1                at 0
            V1                 at 0
            > = 1              at 3
            v 1                at 1
            1 -2               at 2
            1- 2               at 1
            1 - 2 - 3          at 2
            1 - 2 3            at 2
            >1 - 2             at 3
            =1.2.3 - 2         at 0
            1 || foo           at 5
            1 ||   >>2         at 8
            >x junk            at 3
            >\u00a01           at 1
            1\u20032           at 1
            1.2.\u0663         at 3
            9007199254740992.x      at 0
            ^9007199254740991.0.0   at 0
            1 || >9007199254740991  at 5
            """)
    void a_refusal_points_at_the_first_wrong_character(String range, int offset) {
        var refusal = refusalOf(range);

        assertThat(refusal.type()).isEqualTo(INVALID_RANGE);
        assertThat(refusal.offset()).isEqualTo(offset);
    }

    @Test
    void the_message_says_what_where_and_what_would_be_right() {
        assertThat(refusalOf("^1 || >==1.2.3"))
                .hasMessage("range \"^1 || >==1.2.3\" is wrong at character 9: before a full version stands one "
                        + "operator and at most one \"v\"; a range reads like ^1.2.3, >=1.2 <3 or 1.x || 2.x");
    }

    @Test
    void a_range_has_at_most_1024_characters() {
        assertThat(VersionConstraint.parse(" ".repeat(1023) + "1").alternatives())
                .hasSize(1);
        assertThat(refusalOf(" ".repeat(1024) + "1").offset()).isEqualTo(1024);
    }

    @Test
    void a_version_in_a_range_has_at_most_256_characters() {
        assertThat(VersionConstraint.parse("^1.0.0-" + "a".repeat(250)).alternatives())
                .hasSize(1);
        assertThat(refusalOf("1 || ^1.0.0-" + "a".repeat(251)).offset()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 ", "1||", "v", " ", "= ", "^ ", "*", "+a.", "- ", "1 - ", "~>", "9", "1.", "a-", "\ud83d"})
    void a_range_of_greatest_length_is_read_or_refused_at_once(String part) {
        String range = part.repeat(VersionConstraint.MAX_LENGTH / part.length());

        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            readOrRefuse(range);
        }

        assertThat((System.nanoTime() - start) / 20).isLessThan(20_000_000L); // nanoseconds; warm it is 0.12 ms
    }

    private static void readOrRefuse(String range) {
        try {
            assertThat(VersionConstraint.parse(range).alternatives()).isNotEmpty();
        } catch (InvalidConstraintException refused) {
            assertThat(refused.offset()).isBetween(0, range.length());
        }
    }

    private static InvalidConstraintException refusalOf(String range) {
        return catchThrowableOfType(InvalidConstraintException.class, () -> VersionConstraint.parse(range));
    }
}
