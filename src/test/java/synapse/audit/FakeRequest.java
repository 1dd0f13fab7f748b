package synapse.audit;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** A request from 192.0.2.7 that no server has sent, with attributes and little else. */
public final class FakeRequest {
    private FakeRequest() {}

    public static HttpServletRequest of(String method, String path) {
        return of(method, path, DispatcherType.REQUEST, Map.of());
    }

    public static HttpServletRequest of(String method, String path, DispatcherType type, Map<String, String> fields) {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> path;
                    case "getDispatcherType" -> type;
                    case "getRemoteAddr" -> "192.0.2.7";
                    case "getUserPrincipal" -> null;
                    case "getHeader" -> fields.get((String) arguments[0]);
                    case "getHeaders" -> Collections.emptyEnumeration();
                    case "getAttribute" -> attributes.get((String) arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    case "removeAttribute" -> attributes.remove((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
