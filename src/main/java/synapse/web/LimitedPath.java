package synapse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import synapse.limit.LimitKind;

/** Which limit a request falls under, by its path as the resources will see it: decoded, however it was written. */
final class LimitedPath {
    private static final String API = "/api/v1";
    private static final Set<String> FREE = Set.of("/health", "/metrics");
    private static final Set<String> HASHING = Set.of("/auth/login", "/auth/password", "/auth/setup");
    private static final Set<String> SEARCHES = Set.of("/search", "/keywords", "/resolve");

    private LimitedPath() {}

    /** Returns the kind; empty for what is never limited. */
    static Optional<LimitKind> kindOf(HttpServletRequest request) {
        String path = request.getPathInfo();
        String servlet = request.getServletPath();
        return kindOf(request.getMethod(), path == null ? servlet : servlet + path);
    }

    static Optional<LimitKind> kindOf(String method, String path) {
        if (!path.startsWith(API)) {
            return isFree(path) ? Optional.empty() : Optional.of(LimitKind.REQUESTS);
        }
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (path.startsWith("/packages", API.length()))
            return Optional.of(reads ? LimitKind.REQUESTS : LimitKind.PUBLISHES);
        return ofOthers(method, plain(path.substring(API.length())), reads);
    }

    private static boolean isFree(String path) {
        return FREE.contains(path) || path.startsWith("/health/") || path.startsWith("/.well-known/");
    }

    private static Optional<LimitKind> ofOthers(String method, String path, boolean reads) {
        if (path.equals("/health")) return Optional.empty();
        if (SEARCHES.contains(path) || path.startsWith("/search/")) return Optional.of(LimitKind.SEARCHES);
        if (!reads && path.startsWith("/admin/packages/")) return Optional.of(LimitKind.PUBLISHES);
        if (!reads && HASHING.contains(path)) return Optional.of(LimitKind.LOGINS);
        return Optional.of(
                method.equals("POST") && path.equals("/auth/register") ? LimitKind.REGISTRATIONS : LimitKind.REQUESTS);
    }

    private static String plain(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') end--;
        return path.substring(0, end);
    }
}
