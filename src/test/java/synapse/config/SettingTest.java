package synapse.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    private static final Setting LIMIT = new Setting("registry.the.limit");

    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    @Test
    void a_setting_is_known_by_its_variable() {
        assertThat(LIMIT.variable()).isEqualTo("REGISTRY_THE_LIMIT");
    }

    @Test
    void what_is_not_set_has_its_default() {
        assertThat(LIMIT.text()).isEmpty();
        assertThat(LIMIT.path()).isEmpty();
        assertThat(LIMIT.number(1, 9, 5)).isEqualTo(5);
        assertThat(LIMIT.flag(true)).isTrue();
        assertThat(LIMIT.oneOf(Set.of("a", "b"), "b")).isEqualTo("b");
        assertThat(LIMIT.duration(Duration.ZERO, Duration.ofDays(2), "P1D")).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_blank_value_counts_as_absent(String blank) {
        settings.put(LIMIT.property(), blank);

        assertThat(LIMIT.text()).isEmpty();
        assertThat(LIMIT.number(1, 9, 5)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", " 7 "})
    void a_number_may_reach_its_bounds(String text) {
        settings.put(LIMIT.property(), text);

        assertThat(LIMIT.number(1, 9, 5)).isEqualTo(Long.parseLong(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "-1", "1.5", "five", "9223372036854775808", "5k"})
    void a_number_out_of_bounds_is_refused_by_name_with_the_bounds(String text) {
        settings.put(LIMIT.property(), text);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> LIMIT.number(1, 9, 5))
                .withMessage("REGISTRY_THE_LIMIT must be a whole number from 1 to 9, but is \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1"})
    void a_flag_is_true_or_false(String text) {
        settings.put(LIMIT.property(), text);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> LIMIT.flag(false))
                .withMessage("REGISTRY_THE_LIMIT must be one of false, true, but is \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 hour", "PT", "-PT1S", "PT49H", "P1Y"})
    void a_duration_is_iso_8601_within_its_bounds(String text) {
        settings.put(LIMIT.property(), text);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> LIMIT.duration(Duration.ZERO, Duration.ofDays(2), "PT1H"))
                .withMessageStartingWith("REGISTRY_THE_LIMIT must be an ISO 8601 duration from PT0S to PT48H")
                .withMessageEndingWith("such as PT1H, but is \"" + text + "\"");
    }

    @Test
    void a_path_that_no_file_system_knows_is_refused() {
        settings.put(LIMIT.property(), "a\0b");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(LIMIT::path)
                .withMessageStartingWith("REGISTRY_THE_LIMIT must be a path");
    }

    @Test
    void a_relative_data_folder_is_for_development_only() {
        settings.put("registry.data", "somewhere");
        assertThat(Environment.dataFolder()).isEqualTo(Path.of("somewhere").toAbsolutePath());

        settings.put("registry.env", "production");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(Environment::dataFolder)
                .withMessageContaining("REGISTRY_DATA must be an absolute path");
    }
}
