package synapse.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * Which pages of other origins may read what the registry answers (Fetch Standard, section 3.2). An origin is compared as
 * it is written; browsers send no credential by themselves, as there are no cookies, and are not asked to.
 */
public final class CrossOrigin {
    private static final String EXPOSED =
            "Accept-Ranges, Allow, Content-Range, ETag, Link, Location, RateLimit, RateLimit-Policy, Registry-Seq,"
                    + " Registry-Visible, Repr-Digest, Retry-After, WWW-Authenticate, X-Request-Id";
    private static final String TAKEN =
            "Authorization, Content-Type, If-Match, If-None-Match, If-Range, Range, Registry-Min-Seq, X-Request-Id";
    private static final String METHODS = "GET, HEAD, PUT, POST, DELETE";
    private static final String PREFLIGHT_SECONDS = "600";

    private static volatile Set<String> allowed = Set.of();

    private CrossOrigin() {}

    /** @param origins such as {@code https://packages.example.org}; none: only the registry's own pages */
    public static void allow(Set<String> origins) {
        allowed = Set.copyOf(origins);
    }

    /** Tells whether answers differ by origin. */
    public static boolean isOpen() {
        return !allowed.isEmpty();
    }

    /**
     * Tells whether a browser asks if a page of an allowed origin may send a request; such a question has no credential, and is
     * answered by header fields. From elsewhere it is a request like any other.
     */
    public static boolean isPreflight(HttpServletRequest request) {
        return isOpen()
                && request.getMethod().equals("OPTIONS")
                && isAllowed(request)
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    /** Sets the fields of the answer to a {@linkplain #isPreflight preflight}. */
    public static void answerPreflight(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", TAKEN);
        response.setHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS);
    }

    static void set(HttpServletRequest request, HttpServletResponse response) {
        if (!isOpen()) return;
        response.setHeader("Vary", "Origin");
        if (!isAllowed(request)) return;
        response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
        response.setHeader("Access-Control-Expose-Headers", EXPOSED);
    }

    private static boolean isAllowed(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && allowed.contains(origin);
    }
}
