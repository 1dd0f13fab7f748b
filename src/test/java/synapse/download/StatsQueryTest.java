package synapse.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.RegistryException;
import synapse.semver.Version;

class StatsQueryTest {
    private static final List<VersionTotal> VERSIONS = Stream.of("1.2.0", "10.0.0", "1.10.0", "2.0.0-rc.1+b", "1.2.0-a")
            .map(version -> new VersionTotal(version.length(), version, 1))
            .toList();

    private static List<String> page(int limit, String cursor) {
        return StatsQuery.parse(null, Integer.toString(limit), cursor).page(VERSIONS).stream()
                .map(VersionTotal::version)
                .toList();
    }

    @Test
    void versions_come_highest_first_and_one_more_than_the_limit() {
        assertThat(page(2, null)).containsExactly("10.0.0", "2.0.0-rc.1+b", "1.10.0");
        assertThat(page(1000, null)).hasSize(5);
    }

    @Test
    void a_cursor_goes_on_behind_the_last_one() {
        assertThat(page(2, VersionCursor.of(Version.parse("2.0.0-rc.1+b"))))
                .containsExactly("1.10.0", "1.2.0", "1.2.0-a");
        assertThat(page(2, VersionCursor.of(Version.parse("0.1.0")))).isEmpty();
    }

    @Test
    void there_are_defaults() {
        assertThat(StatsQuery.parse(null, null, null)).isEqualTo(new StatsQuery(90, 100, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x!", "QQ", "1.2", "%00", "äöü"})
    void a_cursor_that_is_not_ours_is_refused(String cursor) {
        assertThatThrownBy(() -> StatsQuery.parse(null, null, cursor)).isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> StatsQuery.parse(null, null, "1".repeat(500))).isInstanceOf(RegistryException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "367", "-1", "x", ""})
    void a_wrong_number_of_days_is_refused(String days) {
        assertThatThrownBy(() -> StatsQuery.parse(days, null, null)).isInstanceOf(RegistryException.class);
    }
}
