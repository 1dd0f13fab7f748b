package synapse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.limit.LimitKind;

class LimitedPathTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/packages, REQUESTS",
        "GET, /api/v1/packages/@a/b/1.0.0/tarball, REQUESTS",
        "HEAD, /api/v1/packages/a, REQUESTS",
        "PUT, /api/v1/packages/a/1.0.0, PUBLISHES",
        "POST, /api/v1/packages, PUBLISHES",
        "POST, /api/v1/packages/, PUBLISHES",
        "DELETE, /api/v1/packages/a/1.0.0/yank, PUBLISHES",
        "GET, /api/v1/search, SEARCHES",
        "GET, /api/v1/search/suggest, SEARCHES",
        "GET, /api/v1/keywords, SEARCHES",
        "POST, /api/v1/resolve, SEARCHES",
        "POST, /api/v1/auth/login, LOGINS",
        "POST, /api/v1/auth/login//, LOGINS",
        "POST, /api/v1/auth/password, LOGINS",
        "POST, /api/v1/auth/setup, LOGINS",
        "POST, /api/v1/auth/register, REGISTRATIONS",
        "POST, /api/v1/auth/register/, REGISTRATIONS",
        "POST, /api/v1/auth/verify, REQUESTS",
        "GET, /api/v1/changes, REQUESTS",
        "GET, /api/v1, REQUESTS",
        "GET, /, REQUESTS",
        "GET, /docs/api.md, REQUESTS",
        "GET, /cli/synapse.jar, REQUESTS"
    })
    void a_request_is_of_one_kind(String method, String path, LimitKind kind) {
        assertThat(LimitedPath.kindOf(method, path)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/health",
                "/health",
                "/health/ready",
                "/health/live",
                "/metrics",
                "/.well-known/jwks.json"
            })
    void what_machines_watch_is_not_limited(String path) {
        assertThat(LimitedPath.kindOf("GET", path)).isEmpty();
    }
}
