package synapse.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "600/minute|600/minute",
                "600/minute,20000/day|600/minute,20000/day",
                " 5/Second , 10/HOUR |5/second,10/hour",
                "off|off",
                "OFF|off",
                "100000000/second|100000000/second"
            })
    void a_limit_is_counts_by_time_or_off(String text, String written) {
        assertThat(RateLimit.find(text).orElseThrow()).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0/minute",
                "-1/minute",
                "+1/minute",
                "01/minute",
                "600",
                "600/",
                "600/week",
                "600/minutes",
                "600/minute,",
                ",600/minute",
                "600/minute,60/minute",
                "600/minute,off",
                "100000001/second",
                "99999999999/day",
                "1.5/minute",
                "600 / minute",
                "6e2/minute"
            })
    void what_is_no_limit_is_not_read(String text) {
        assertThat(RateLimit.find(text)).isEmpty();
    }
}
