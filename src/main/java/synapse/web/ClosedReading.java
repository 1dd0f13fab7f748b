package synapse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import synapse.config.Setting;
import synapse.metrics.Routes;

/** What strangers may do where nobody may read without a credential: look at health, keys and client, and become known. */
final class ClosedReading {
    /** Templates of the paths that stay open; a test compares them with the documentation. */
    static final Set<String> OPEN = Set.of(
            "/.well-known/jwks.json",
            "/.well-known/security.txt",
            "/api/v1/auth/login",
            "/api/v1/auth/register",
            "/api/v1/auth/setup",
            "/api/v1/auth/verify",
            "/api/v1/health",
            "/cli/{file}",
            "/health",
            "/health/{kind}");

    /** Nothing that one reader of a path may understand otherwise than another. */
    private static final Pattern PLAIN = Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*+|/\\.well-known)++/?");

    private static final String ACCOUNT = "/api/v1/auth/";
    private static final String ADMINISTRATION = "/api/v1/admin/";

    /** What a POST changes; each other one, such as the one to resolve, reads. */
    private static final Set<String> CHANGING = Set.of("/api/v1/packages", "/api/v1/tokens");

    private static volatile boolean closed;

    private ClosedReading() {}

    /** @throws synapse.config.ConfigurationException if {@code REGISTRY_ANONYMOUS_READ} is wrong */
    static void open() {
        closed = !new Setting("registry.anonymous.read").flag();
    }

    static boolean isClosed() {
        return closed;
    }

    /** Tells whether strangers may send requests there. */
    static boolean isOpen(String path) {
        return OPEN.contains(Routes.of(path).template()) && PLAIN.matcher(path).matches();
    }

    /** Tells whether an API token needs the scope {@code read} for it; what it needs for changes, the services know. */
    static boolean isReading(HttpServletRequest request) {
        return isReading(request.getMethod(), Routes.of(request.getRequestURI()).template());
    }

    /** What is not known to be anything else is a reading. */
    static boolean isReading(String method, String template) {
        if (template.startsWith(ACCOUNT) || template.startsWith(ADMINISTRATION)) return false;
        return switch (method) {
            case "GET", "HEAD" -> true;
            case "POST" -> !CHANGING.contains(template);
            default -> false;
        };
    }
}
