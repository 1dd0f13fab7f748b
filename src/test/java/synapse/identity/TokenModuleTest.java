package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import javax.security.auth.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import synapse.audit.FakeRequest;
import synapse.audit.LogContext;

class TokenModuleTest {
    private final TokenModule module = new TokenModule(null, null, null);

    @AfterEach
    void end() {
        LogContext.end();
    }

    @Test
    void a_request_that_passes_is_known_to_the_log() throws AuthException {
        HttpServletRequest request = FakeRequest.of("GET", "/");

        AuthStatus status = module.validateRequest(message(request), new Subject(), null);

        assertThat(status).isEqualTo(AuthStatus.SUCCESS);
        assertThat(LogContext.request()).isSameAs(request);
    }

    @Test
    void one_at_which_authentication_fails_is_not_any_more() {
        HttpServletRequest broken = (HttpServletRequest) Proxy.newProxyInstance(
                TokenModuleTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> {
                    throw new IllegalStateException("recycled");
                });

        assertThatThrownBy(() -> module.validateRequest(message(broken), new Subject(), null))
                .isInstanceOf(IllegalStateException.class);

        assertThat(LogContext.request()).isNull();
    }

    private static MessageInfo message(HttpServletRequest request) {
        return (MessageInfo) Proxy.newProxyInstance(
                TokenModuleTest.class.getClassLoader(),
                new Class<?>[] {MessageInfo.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRequestMessage" -> request;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
