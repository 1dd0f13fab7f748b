package synapse.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingListTest {
    @Test
    void every_default_is_right() {
        assertThat(SettingList.ALL)
                .filteredOn(known -> !known.standard().isEmpty())
                .hasSizeGreaterThan(30)
                .allSatisfy(known -> assertThat(known.fault(known.standard())).isEmpty());
    }

    @Test
    void each_setting_is_in_it_once() {
        assertThat(SettingList.ALL).extracting(KnownSetting::property).doesNotHaveDuplicates();
        assertThat(SettingList.ALL)
                .extracting(KnownSetting::property)
                .allSatisfy(property -> assertThat(property).matches("registry(\\.[a-z0-9]+)+"));
    }

    @Test
    void what_the_list_lacks_cannot_be_read() {
        assertThatIllegalArgumentException().isThrownBy(() -> SettingList.get("registry.nothing"));
    }

    @Test
    void what_sounds_secret_is_secret() {
        assertThat(SettingList.ALL)
                .filteredOn(known -> known.property().matches(".*(password|secret).*"))
                .filteredOn(known -> !known.property().contains("iterations"))
                .hasSizeGreaterThan(4)
                .allSatisfy(known -> assertThat(known.shown("hunter2")).isEqualTo("***"));
    }

    @ParameterizedTest
    @CsvSource({
        "registry.trusted.proxies, localhost",
        "registry.trusted.proxies, '10.0.0.0/8,'",
        "registry.rate.limit.user, 600",
        "registry.rate.limit.user, 600/fortnight",
        "registry.rate.limit.user, 0/minute",
        "registry.rate.limit.login, none",
        "registry.redis.url, http://redis:6379",
        "registry.redis.url, redis.example.org:6379"
    })
    void what_concerns_clients_is_refused_in_another_form(String property, String text) {
        assertThat(SettingList.get(property).fault(text)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "registry.trusted.proxies, '10.0.0.0/8, 2001:db8::/32,::1,192.0.2.7'",
        "registry.rate.limit.user, OFF",
        "registry.rate.limit.user, '600/minute, 20000/day'",
        "registry.redis.url, rediss://user:password@redis.example.org:6379/0"
    })
    void and_taken_in_its_own(String property, String text) {
        assertThat(SettingList.get(property).fault(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://ada:hunter2@db/registry, postgresql://ada:***@db/registry",
        "postgresql://ada:hun@ter2@db/registry, postgresql://ada:***@db/registry",
        "postgresql://ada@db/registry?password=hunter2&a=b, postgresql://ada@db/registry?password=***&a=b",
        "jdbc:postgresql://db/r?user=a&sslpassword=hunter2, jdbc:postgresql://db/r?user=a&sslpassword=***",
        "jdbc:h2:file:/srv/registry;USER=a;PASSWORD=hunter2, jdbc:h2:file:/srv/registry;USER=a;PASSWORD=***",
        "jdbc:h2:mem:x;A=b, jdbc:h2:mem:x;A=b"
    })
    void the_password_of_a_database_is_masked(String url, String shown) {
        assertThat(SettingList.get("registry.db.url").shown(url)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "redis://:hunter2@redis:6379/0, redis://:***@redis:6379/0",
        "rediss://ada:hunter2@redis, rediss://ada:***@redis",
        "redis://hunter2@redis:6379/0, redis://***@redis:6379/0",
        "redis://redis?password=hunter2, redis://redis?password=***"
    })
    void and_so_is_that_of_redis(String url, String shown) {
        assertThat(SettingList.get("registry.redis.url").shown(url)).isEqualTo(shown);
    }

    @Test
    void a_value_cannot_break_a_line() {
        assertThat(SettingList.get("registry.admin.user").shown("a\nERROR b\u202e"))
                .isEqualTo("a?ERROR b?");
    }

    @Test
    void a_variable_that_nobody_reads_is_told_with_the_nearest_one() {
        List<String> warnings = UnknownSettings.warnings(
                List.of("REGISTRY_TOKN_TTL", "PATH", "REGISTRY_ENV", "REGISTRY_COLOUR_OF_THE_WALLS"));

        assertThat(warnings)
                .containsExactly(
                        "REGISTRY_COLOUR_OF_THE_WALLS is no setting of this registry and means nothing;"
                                + " see docs/configuration.md",
                        "REGISTRY_TOKN_TTL is no setting of this registry and means nothing;"
                                + " is REGISTRY_TOKEN_TTL meant?");
    }

    @Test
    void what_only_the_runner_reads_is_checked_for_the_runner_alone() {
        assertThat(new SettingCheck(SettingListTest::wrongPort, true).faults())
                .containsExactly("REGISTRY_PORT must be a whole number from 1 to 65535, but is \"tcp://10.0.0.1:80\"");
        assertThat(new SettingCheck(SettingListTest::wrongPort, false).faults()).isEmpty();
    }

    private static Optional<String> wrongPort(String property) {
        return property.equals("registry.port") ? Optional.of("tcp://10.0.0.1:80") : Optional.empty();
    }
}
