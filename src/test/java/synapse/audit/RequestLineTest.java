package synapse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLineTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/packages/json, /api/v1/packages/json",
        "/api/v1/packages/syn_0123456789.abc, /api/v1/packages/…",
        "/api/v1/packages/SYN_0123456789/x, /api/v1/packages/…/x",
        "/api/v1/packages/eyJhbGciOi.eyJz.c2ln, /api/v1/packages/…",
        "/api/v1/packages/%73yn_0123456789, /api/v1/packages/{name}",
        "/api/v1/packages/%2573yn_0123456789, /api/v1/packages/{name}",
        "/%73yn_0123456789, none",
    })
    void a_path_is_told_without_what_looks_like_a_token(String path, String told) {
        assertThat(RequestLine.of(FakeRequest.of("GET", path))).isEqualTo("GET " + told);
    }

    @Test
    void a_method_is_clean_and_short() {
        assertThat(RequestLine.of(FakeRequest.of("GE\nT", "/"))).isEqualTo("GE?T /");
        assertThat(RequestLine.of(FakeRequest.of("X".repeat(5_000), "/"))).isEqualTo("X".repeat(20) + "… /");
    }

    @Test
    void a_path_is_short() {
        assertThat(RequestLine.of(FakeRequest.of("GET", "/" + "x".repeat(5_000))))
                .hasSizeLessThan(100);
    }

    @Test
    void an_error_page_tells_of_the_path_that_was_asked_for() {
        HttpServletRequest request = FakeRequest.of("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/tokens");

        assertThat(RequestLine.of(request)).isEqualTo("GET /api/v1/tokens");
    }
}
