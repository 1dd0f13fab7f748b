package synapse.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The header fields that every answer has, also one that comes before any filter. */
public final class CommonHeaders {
    private CommonHeaders() {}

    public static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(RequestId.FIELD, RequestId.of(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
