package synapse.wire;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.audit.FakeRequest;

class CrossOriginTest {
    private static final String ORIGIN = "https://packages.example.org";

    @BeforeEach
    void allow() {
        CrossOrigin.allow(Set.of(ORIGIN));
    }

    @AfterEach
    void close() {
        CrossOrigin.allow(Set.of());
    }

    @Test
    void the_question_of_an_allowed_origin_is_a_preflight() {
        assertThat(CrossOrigin.isPreflight(request("OPTIONS", ORIGIN))).isTrue();
        assertThat(CrossOrigin.isPreflight(request("GET", ORIGIN))).isFalse();
        assertThat(CrossOrigin.isPreflight(FakeRequest.of("OPTIONS", "/"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "*", "https://packages.example.org:8443", ""})
    void that_of_another_is_a_request_like_any_other_and_passes_no_limit(String origin) {
        assertThat(CrossOrigin.isPreflight(request("OPTIONS", origin))).isFalse();
    }

    @Test
    void where_no_origin_is_allowed_nothing_is() {
        CrossOrigin.allow(Set.of());

        assertThat(CrossOrigin.isPreflight(request("OPTIONS", ORIGIN))).isFalse();
    }

    private static HttpServletRequest request(String method, String origin) {
        return FakeRequest.of(
                method,
                "/api/v1/packages",
                DispatcherType.REQUEST,
                Map.of("Origin", origin, "Access-Control-Request-Method", "PUT"));
    }
}
