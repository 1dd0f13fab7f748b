package synapse.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    private static final Duration DAYS = Duration.ofDays(2);

    private static <T> KnownSetting<T> setting(Form<T> form) {
        return KnownSetting.plain("registry.the.limit", form, "");
    }

    @Test
    void a_setting_is_known_by_its_variable() {
        assertThat(setting(Form.text()).variable()).isEqualTo("REGISTRY_THE_LIMIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9", " 7 "})
    void a_number_may_reach_its_bounds(String text) {
        assertThat(setting(Form.number(1, 9)).parse(text)).isEqualTo(Long.parseLong(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "-1", "1.5", "five", "9223372036854775808", "5k"})
    void a_number_out_of_bounds_is_refused_by_name_with_the_bounds(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting(Form.number(1, 9)).parse(text))
                .withMessage("REGISTRY_THE_LIMIT must be a whole number from 1 to 9, but is \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1"})
    void a_flag_is_true_or_false(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting(Form.flag()).parse(text))
                .withMessage("REGISTRY_THE_LIMIT must be one of false, true, but is \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 hour", "PT", "-PT1S", "PT49H", "P1Y", "off"})
    void a_duration_is_iso_8601_within_its_bounds(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        setting(Form.duration(Duration.ZERO, DAYS, "PT1H")).parse(text))
                .withMessageStartingWith("REGISTRY_THE_LIMIT must be an ISO 8601 duration from PT0S to PT48H")
                .withMessageEndingWith("such as PT1H, but is \"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"off, PT0S", "PT0S, PT0S", "P2D, PT48H"})
    void some_durations_may_be_off(String text, Duration duration) {
        assertThat(setting(Form.durationOrOff(Duration.ZERO, DAYS, "PT1H")).parse(text))
                .isEqualTo(duration);
    }

    @Test
    void a_path_that_no_file_system_knows_is_refused() {
        assertThat(setting(Form.path()).parse("a/b")).isEqualTo(Path.of("a/b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting(Form.path()).parse("a\0b"))
                .withMessage("REGISTRY_THE_LIMIT must be a path, but is \"a?b\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,1,1,1", "1,1,1,1,1,1", "1,1,1,1,x", "0,0,0,0,1.1", "0,0,0,0,-1", "0,0,0,0,NaN", ""})
    void weights_are_five_numbers(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting(Form.weights()).parse(text))
                .withMessageStartingWith("REGISTRY_THE_LIMIT must be five numbers from 0 to 1");
        assertThat(setting(Form.weights()).parse("0, 1,0.5 ,0,0")).containsExactly(0.0, 1.0, 0.5, 0.0, 0.0);
    }

    @Test
    void a_secret_is_never_repeated() {
        KnownSetting<Long> secret =
                new KnownSetting<>("registry.the.secret", Form.number(1, 9), "", KnownSetting.Secrecy.SECRET);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> secret.parse("hunter2"))
                .withMessage("REGISTRY_THE_SECRET must be a whole number from 1 to 9")
                .withNoCause();
        assertThat(secret.shown("hunter2")).isEqualTo("***");
    }
}
