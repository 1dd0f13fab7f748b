package synapse.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingCheckTest {
    private static final String GOOD = "l8VbE0tXw2nRkCqzGh1mJd5oYs7uPf3A";

    private final Map<String, String> given = new HashMap<>();

    private List<String> faults() {
        return new SettingCheck(property -> Optional.ofNullable(given.get(property)), false).faults();
    }

    private void production(String secret) {
        given.put("registry.env", "production");
        given.put("registry.data", "/srv/registry");
        given.put("registry.db.url", "postgresql://ada:hunter2@db/registry");
        if (secret != null) given.put("registry.secret.key", secret);
    }

    @Test
    void nothing_need_be_set() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void every_fault_is_told_at_once() {
        given.put("registry.env", "production");
        given.put("registry.token.ttl", "a while");
        given.put("registry.storage.type", "s3");
        given.put("registry.s3.access.key", "id");
        given.put("registry.repair.type", "local");
        given.put("registry.admin.user", "root");

        assertThat(faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
                .containsExactly(
                        "REGISTRY_TOKEN_TTL",
                        "REGISTRY_DATA",
                        "REGISTRY_SECRET_KEY",
                        "REGISTRY_DB_URL",
                        "REGISTRY_ADMIN_PASSWORD",
                        "REGISTRY_S3_BUCKET",
                        "REGISTRY_S3_REGION",
                        "REGISTRY_S3_SECRET_KEY",
                        "REGISTRY_REPAIR_PATH");
    }

    @Test
    void production_runs_with_a_secret_key_and_a_database() {
        production(GOOD);

        assertThat(faults()).isEmpty();
    }

    @Test
    void production_needs_a_secret_key() {
        production(null);

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("REGISTRY_SECRET_KEY must be set when REGISTRY_ENV=production")
                .contains("openssl rand -base64 48");
    }

    @ParameterizedTest
    @CsvSource({
        "development, 'correct horse battery staple ab'",
        "testing, 'correct horse battery staple ab'",
        "production, 'correct horse battery staple ab'"
    })
    void a_secret_key_has_32_bytes_everywhere_and_is_not_repeated(String environment, String secret) {
        production(secret);
        given.put("registry.env", environment);

        assertThat(faults())
                .containsExactly(
                        "REGISTRY_SECRET_KEY must have 32 bytes or more, but has 31; make one with: openssl rand"
                                + " -base64 48");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "abababababababababababababababab",
                "k7Qw9zKpk7Qw9zKpk7Qw9zKpk7Qw9zKp",
                "abcdefghijklmnopqrstuvwxyz012345",
                "0123456789abcdef0123456789abcdef",
                "change-me-to-32-bytes-or-more-please",
                "CHANGE_ME_CHANGE_ME_CHANGE_ME_CHANGE_ME!",
                "a-very-secret-key-for-the-registry-1",
                "your-secret-key-of-32-bytes-goes-here",
                "this is the password of the registry",
                "correct horse battery staple correct",
                "$(openssl rand -base64 48) is not run"
            })
    void production_refuses_a_secret_key_that_is_known_or_guessable_and_does_not_repeat_it(String secret) {
        production(secret);

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("REGISTRY_SECRET_KEY must not")
                .contains("openssl rand -base64 48")
                .doesNotContain(secret);
        given.put("registry.env", "development");
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q3B1Zt7ZUqv0mX2aM4nS8yRjWcD6hLfK9eTgPiOuVbNsAxYkHdJrEwCzQlGmFo5I",
                "9f86d081884c7d659a2feaa0c55ad015",
                "4d1b8e0fa2c97356e4b07a3c81d6f925b0c3e7d8495a6f1277aa31c05de9b846",
                "83027461950283746152908374651029"
            })
    void what_is_random_is_taken_in_any_alphabet(String secret) {
        production(secret);

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:h2:file:/srv/registry", "JDBC:H2:mem:x"})
    void production_runs_on_the_embedded_database_only_if_told_so(String url) {
        production(GOOD);
        given.put("registry.db.url", url);

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("REGISTRY_DB_URL must name a PostgreSQL database when REGISTRY_ENV=production")
                .endsWith("set REGISTRY_ALLOW_EMBEDDED_DATABASE=true");
        given.put("registry.allow.embedded.database", "true");
        assertThat(faults()).isEmpty();
    }

    @Test
    void a_bucket_is_asked_for_only_where_it_is_used() {
        given.put("registry.s3.access.key", "id");
        assertThat(faults()).isEmpty();

        given.put("registry.repair.type", "s3");
        assertThat(faults())
                .containsExactly(
                        "REGISTRY_REPAIR_S3_BUCKET must be set for a store of type s3: the name of the bucket",
                        "REGISTRY_REPAIR_S3_REGION must be set, such as eu-central-1, or REGISTRY_REPAIR_S3_ENDPOINT for a"
                                + " store that is not Amazon's");
    }
}
