package synapse.semver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static synapse.problem.ProblemType.INVALID_VERSION;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidVersionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            ''|0
            v1.2.3|0
            =1.2.3|0
            ' 1.2.3'|0
            1.2.3 |5
            1|1
            1.2|3
            1.2.|4
            1..3|2
            .2.3|0
            -1.2.3|0
            1.-2.3|2
            1.2.x|4
            01.2.3|0
            1.02.3|2
            1.2.00|4
            1.2.3.4|5
            1.0.0foo|5
            1.2.3-|6
            1.2.3-a.|8
            1.2.3-a..b|8
            1.2.3-01|6
            1.2.3-a.00|8
            1.2.3-é|6
            1.2.3-a_b|7
            1.2.3+|6
            1.2.3+a.|8
            1.2.3+a+b|7
            1.2.3-+a|6
            '1.2.3 || 2'|5
            hello|0
            ١.٢.٣|0
            9007199254740992.0.0|0
            0.99999999999999999999.0|2
            0.0.90071992547409910|4
            """)
    void a_refusal_points_at_the_first_wrong_character(String text, int offset) {
        var refusal = refusalOf(text);

        assertThat(refusal.type()).isEqualTo(INVALID_VERSION);
        assertThat(refusal.offset()).isEqualTo(offset);
        assertThat(Version.isValid(text)).isFalse();
    }

    @Test
    void a_version_longer_than_256_characters_is_refused_there() {
        assertThat(refusalOf("1.0.0-" + "a".repeat(251)).offset()).isEqualTo(256);
    }

    @Test
    void the_message_says_what_where_and_what_would_be_right() {
        assertThat(refusalOf("1.02.3"))
                .hasMessage("version \"1.02.3\" is wrong at character 3: a number has no leading zero; "
                        + "a version reads like 1.4.0 or 2.0.0-rc.1");
    }

    @Test
    void the_message_quotes_at_most_60_characters_and_nothing_invisible() {
        assertThat(refusalOf("a\n\0\ud800\u202e\u2028b"))
                .hasMessageContaining("\"a\\u000a\\u0000\\ud800\\u202e\\u2028b\"");
        assertThat(refusalOf("\ud83d\ude00".repeat(100))).hasMessageContaining("\ud83d\ude00".repeat(60) + "…\"");
        assertThat(refusalOf("x".repeat(60))).hasMessageContaining("\"" + "x".repeat(60) + "\"");
    }

    private static InvalidVersionException refusalOf(String text) {
        return catchThrowableOfType(InvalidVersionException.class, () -> Version.parse(text));
    }
}
