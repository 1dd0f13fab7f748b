package synapse.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.config.ConfigurationException;
import synapse.config.GivenSettings;

class DeletionRulesTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    @Test
    void owners_have_72_hours_unless_told_otherwise() {
        assertThat(DeletionRules.window()).isEqualTo(Duration.ofDays(3));

        settings.put("registry.delete.window", "PT0S");

        assertThat(DeletionRules.window()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"72", "-PT1H", "P36501D", "72h"})
    void a_wrong_window_is_named(String value) {
        settings.put("registry.delete.window", value);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(DeletionRules::window)
                .withMessageContaining("REGISTRY_DELETE_WINDOW");
    }
}
