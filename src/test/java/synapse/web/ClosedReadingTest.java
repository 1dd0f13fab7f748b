package synapse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedReadingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/health",
                "/api/v1/auth/login",
                "/health",
                "/health/ready",
                "/.well-known/jwks.json",
                "/.well-known/security.txt",
                "/cli/install.sh",
                "/cli/synapse.jar.sha256"
            })
    void a_stranger_may_look_at_health_keys_and_client_and_log_in(String path) {
        assertThat(ClosedReading.isOpen(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "/",
                "//health",
                "/health/..",
                "/health/.",
                "/cli/..",
                "/cli/%2e%2e",
                "/cli/..%2fmetrics",
                "/health;a/../metrics",
                "/health/live/../../metrics",
                "/api/v1/health/../packages",
                "/API/V1/HEALTH",
                "/api/v1/auth/me",
                "/api/v1/auth/login/x",
                "/docs/api.md",
                "/\u0000health"
            })
    void every_other_path_is_closed(String path) {
        assertThat(ClosedReading.isOpen(path)).isFalse();
    }

    @Test
    void a_path_of_any_length_is_closed() {
        assertThat(ClosedReading.isOpen("/a".repeat(100_000))).isFalse();
        assertThat(ClosedReading.isOpen("/cli" + "/a".repeat(100_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/resolve", "/api/v1/resolve/", "/api/v1/%72esolve", "/api/v1/resolve;x=1"})
    void resolving_is_reading_however_it_is_written(String path) {
        assertThat(ClosedReading.isReading(
                        "POST", synapse.metrics.Routes.of(path).template()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/packages", "/api/v1/tokens", "/api/v1/auth/login", "/api/v1/admin/keys/rotate"})
    void what_changes_something_is_not(String path) {
        assertThat(ClosedReading.isReading(
                        "POST", synapse.metrics.Routes.of(path).template()))
                .isFalse();
    }

    @Test
    void what_is_open_is_a_route() {
        assertThat(ClosedReading.OPEN)
                .allMatch(path -> synapse.metrics.Routes.of(path.replaceAll("\\{\\w+}", "x"))
                        .template()
                        .equals(path));
    }
}
