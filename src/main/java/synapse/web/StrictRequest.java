package synapse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Locale;

/**
 * A request with a method that no path takes, so that it is refused with those that the path does take: {@code TRACE},
 * which servlets answer by themselves, and names in lower case, which RESTEasy takes though methods are case-sensitive
 * (RFC 9110, section 9.1).
 */
final class StrictRequest extends HttpServletRequestWrapper {
    private StrictRequest(HttpServletRequest request) {
        super(request);
    }

    /** Returns the request itself unless its method is one of those. */
    static HttpServletRequest of(HttpServletRequest request) {
        String method = request.getMethod();
        boolean strict = method.equals("TRACE") || !method.equals(method.toUpperCase(Locale.ROOT));
        return strict ? new StrictRequest(request) : request;
    }

    @Override
    public String getMethod() {
        return "NO-" + super.getMethod();
    }
}
