package synapse.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
    private static final Setting LIMIT = new Setting("registry.busy.requests");

    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    @Test
    void what_is_not_set_has_the_default_of_the_list() {
        assertThat(LIMIT.text()).isEmpty();
        assertThat(LIMIT.number()).isEqualTo(80);
        assertThat(new Setting("registry.env").choice()).isEqualTo("development");
        assertThat(new Setting("registry.registration").flag()).isTrue();
        assertThat(new Setting("registry.token.ttl").duration()).isEqualTo(Duration.ofDays(30));
        assertThat(new Setting("registry.search.path").path()).isEqualTo(Path.of("search"));
        assertThat(new Setting("registry.repair.path").optionalPath()).isEmpty();
        assertThat(new Setting("registry.s3.endpoint").server()).isEmpty();
        assertThat(new Setting("registry.s3.path.style").flag(true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void a_blank_value_counts_as_absent(String blank) {
        settings.put(LIMIT.property(), blank);

        assertThat(LIMIT.text()).isEmpty();
        assertThat(LIMIT.number()).isEqualTo(80);
    }

    @Test
    void a_wrong_value_is_refused_however_it_is_read() {
        settings.put(LIMIT.property(), "many");

        for (Runnable read : new Runnable[] {LIMIT::text, LIMIT::number}) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(read::run)
                    .withMessageStartingWith("REGISTRY_BUSY_REQUESTS must be a whole number");
        }
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

    @Test
    void every_fault_stops_the_start_at_once() {
        settings.put(LIMIT.property(), "many").put("registry.env", "prod");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(Configuration::check)
                .withMessage("""
                        REGISTRY_ENV must be one of development, production, testing, but is "prod"
                        REGISTRY_BUSY_REQUESTS must be a whole number from 1 to 1000000, but is "many\"""");
    }

    @Test
    void what_is_in_force_is_told_without_secrets() {
        settings.put("registry.secret.key", "hunter2").put(LIMIT.property(), "7");

        assertThat(Configuration.inForce())
                .anySatisfy(one -> {
                    assertThat(one.known().variable()).isEqualTo("REGISTRY_BUSY_REQUESTS");
                    assertThat(one.value()).contains("7");
                    assertThat(one.isGiven()).isTrue();
                })
                .anySatisfy(one -> {
                    assertThat(one.known().variable()).isEqualTo("REGISTRY_TOKEN_TTL");
                    assertThat(one.value()).contains("P30D");
                    assertThat(one.isGiven()).isFalse();
                })
                .anySatisfy(one -> {
                    assertThat(one.known().variable()).isEqualTo("REGISTRY_S3_BUCKET");
                    assertThat(one.value()).isEmpty();
                });
        assertThat(Configuration.inForce())
                .extracting(Configuration.InForce::value)
                .doesNotContain(Optional.of("hunter2"))
                .contains(Optional.of("***"));
    }
}
