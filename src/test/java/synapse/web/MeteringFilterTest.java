package synapse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import synapse.audit.AuditLines;
import synapse.audit.FakeRequest;
import synapse.audit.LogContext;

/** No thread goes on as if it worked for a request that has ended. */
class MeteringFilterTest {
    private final MeteringFilter filter = new MeteringFilter();
    private final AuditLines lines = new AuditLines();
    private final HttpServletRequest request = FakeRequest.of("GET", "/api/v1/packages");

    @AfterEach
    void close() {
        LogContext.end();
        lines.close();
    }

    @Test
    void a_request_is_known_while_it_is_answered_and_not_afterwards() throws IOException, ServletException {
        LogContext.begin(request); // by the authentication

        filter.doFilter(request, response(), within(request));

        assertThat(lines.isWithinRequest()).isFalse();
    }

    @Test
    void nor_is_it_if_its_answer_fails() {
        FilterChain failing = (in, out) -> {
            throw new IOException("the client has gone");
        };

        assertThatThrownBy(() -> filter.doFilter(request, response(), failing)).isInstanceOf(IOException.class);

        assertThat(lines.isWithinRequest()).isFalse();
    }

    @Test
    void an_error_page_knows_it_again() throws IOException, ServletException {
        HttpServletRequest error = FakeRequest.of("GET", "/error", DispatcherType.ERROR, Map.of());

        filter.doFilter(error, response(), within(error));

        assertThat(lines.isWithinRequest()).isFalse();
    }

    @Test
    void an_error_page_inside_of_a_request_returns_to_it() throws IOException, ServletException {
        HttpServletRequest error = FakeRequest.of("GET", "/error", DispatcherType.ERROR, Map.of());

        filter.doFilter(request, response(), (in, out) -> {
            filter.doFilter(error, response(), within(error));
            assertThat(LogContext.request()).isSameAs(request);
        });

        assertThat(lines.isWithinRequest()).isFalse();
    }

    private FilterChain within(HttpServletRequest expected) {
        return (in, out) -> {
            assertThat(LogContext.request()).isSameAs(expected);
            assertThat(lines.isWithinRequest()).isTrue();
        };
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                MeteringFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getStatus" -> 200;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
