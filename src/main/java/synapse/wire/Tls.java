package synapse.wire;

import jakarta.servlet.http.HttpServletRequest;

/** Whether the client's own connection is encrypted: behind a proxy that ends TLS the request itself comes by http. */
public final class Tls {
    private Tls() {}

    /** Tells so. What the request says is believed for its own answer only. */
    public static boolean carries(HttpServletRequest request) {
        return isSaidBy(request.getScheme(), request.getHeader("X-Forwarded-Proto"));
    }

    /** Several proxies make a list, of which the first is the client's. */
    static boolean isSaidBy(String scheme, String forwarded) {
        return "https".equalsIgnoreCase(scheme)
                || (forwarded != null && forwarded.split(",", 2)[0].strip().equalsIgnoreCase("https"));
    }
}
