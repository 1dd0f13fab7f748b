package synapse.audit;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import synapse.metrics.Routes;
import synapse.wire.Printable;

/** Method and path of a request as they may stand in the log: clean, short, and without what looks like a token. */
final class RequestLine {
    private static final Pattern SECRETS = Pattern.compile("(syn_|eyJ)[A-Za-z0-9._-]*", Pattern.CASE_INSENSITIVE);
    private static final int METHOD_CHARS = 20; // some servers let any token pass

    private RequestLine() {}

    /** Returns the path without its query; in place of one with escapes, which can hide anything, its template. */
    static String of(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI); // error pages have their own path
        String path = original == null ? request.getRequestURI() : original.toString();
        return method(request.getMethod()) + " " + path(path);
    }

    private static String method(String method) {
        String shown = Printable.of(method);
        return shown.length() <= METHOD_CHARS ? shown : shown.substring(0, METHOD_CHARS) + "…";
    }

    private static String path(String path) {
        if (path.indexOf('%') >= 0) return Routes.of(path).template();
        return Printable.of(SECRETS.matcher(path).replaceAll("…"));
    }
}
