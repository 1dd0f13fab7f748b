package synapse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import synapse.identity.CallersOnly;
import synapse.openapi.Endpoint;

class BodyRuleTest {
    /** Strangers may be read from where a resource takes a body and is not for callers only. */
    @Test
    void the_paths_that_are_open_are_those_of_the_resources() {
        Set<String> open = Endpoint.all().stream()
                .filter(endpoint -> takesBody(endpoint.handler()) && !isForCallers(endpoint.handler()))
                .map(endpoint -> "/api/v1" + endpoint.path())
                .collect(Collectors.toSet());

        assertThat(BodyRule.OPEN).isEqualTo(open);
    }

    private static boolean takesBody(Method method) {
        return Arrays.stream(method.getParameterTypes()).anyMatch(type -> type == InputStream.class || type.isRecord());
    }

    private static boolean isForCallers(Method method) {
        return method.isAnnotationPresent(CallersOnly.class)
                || method.getDeclaringClass().isAnnotationPresent(CallersOnly.class);
    }
}
