package synapse.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;

/** An answer that is not the same for everybody: says so to caches, whatever sets its fields later. */
final class GuardedResponse extends HttpServletResponseWrapper {
    private static final String VARY = "Vary";

    private final String by;
    private final boolean isPrivate;

    /**
     * @param by header fields of the request that the answer depends on
     * @param isPrivate whether no cache that several people share may keep it
     */
    GuardedResponse(HttpServletResponse response, String by, boolean isPrivate) {
        super(response);
        this.by = by;
        this.isPrivate = isPrivate;
        response.setHeader(VARY, by);
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, value == null ? null : guarded(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(VARY)) setHeader(name, value);
        else super.addHeader(name, guarded(name, value));
    }

    private String guarded(String name, String value) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "vary" -> value.contains(by) ? value : value + ", " + by;
            case "cache-control" -> isPrivate ? value.replace("public", "private") : value;
            default -> value;
        };
    }
}
