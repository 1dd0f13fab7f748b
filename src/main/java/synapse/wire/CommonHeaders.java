package synapse.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The header fields that every answer has, also one that comes before any filter. */
public final class CommonHeaders {
    private static final String API = "/api/";

    /** For what is no page: nothing may be loaded, and nobody may show it in a frame. */
    private static final String POLICY_OF_DATA = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** For the start page: files of this registry, and no code that stands in a page. */
    private static final String POLICY_OF_PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static volatile long secureSeconds;

    private CommonHeaders() {}

    /** @param seconds how long browsers shall come by TLS only, once they came by TLS (RFC 6797); 0: they are not told */
    public static void requireTls(long seconds) {
        secureSeconds = seconds;
    }

    public static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(RequestId.FIELD, RequestId.of(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        boolean data = request.getRequestURI().startsWith(API);
        response.setHeader("Content-Security-Policy", data ? POLICY_OF_DATA : POLICY_OF_PAGES);
        response.setHeader("X-Frame-Options", "DENY"); // for browsers that do not know frame-ancestors
        response.setHeader("Referrer-Policy", "no-referrer");
        if (secureSeconds > 0 && Tls.carries(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=" + secureSeconds + "; includeSubDomains");
        }
        CrossOrigin.set(request, response);
    }
}
