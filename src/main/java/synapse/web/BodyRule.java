package synapse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import synapse.identity.Caller;
import synapse.identity.Scope;
import synapse.metrics.Routes;

/**
 * Whether the body of a request is received before anybody asks for it. Not where the request will be refused unread:
 * strangers', and archives from who may publish none.
 *
 * @param mostBytes after these and one more it is refused, and need not be read
 * @param isUpload whether the body is large, and is stored
 * @param isArchive whether the body is an archive as it is
 */
record BodyRule(long mostBytes, boolean isUpload, boolean isArchive) {
    /** Paths below which a stranger's body is read; a test compares them with the resources. */
    static final Set<String> OPEN = Set.of(
            "/api/v1/auth/login",
            "/api/v1/auth/register",
            "/api/v1/auth/setup",
            "/api/v1/auth/verify",
            "/api/v1/resolve");

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> ARCHIVES =
            Set.of("application/gzip", "application/x-gzip", "application/octet-stream");
    private static final long MOST_JSON_BYTES = 1 << 20;

    /** @param maxPackageBytes greatest archive */
    static Optional<BodyRule> of(HttpServletRequest request, Optional<Caller> caller, long maxPackageBytes) {
        if (!METHODS.contains(request.getMethod()) || !hasBody(request)) return Optional.empty();
        String template = Routes.of(request.getRequestURI()).template();
        String operation = request.getMethod() + " " + template;
        return switch (operation) {
            case "PUT /api/v1/packages/{name}/{version}" ->
                Optional.of(new BodyRule(maxPackageBytes, true, true))
                        .filter(any -> mayPublish(caller) && isArchive(request));
            case "POST /api/v1/packages" ->
                Optional.of(new BodyRule(2 * maxPackageBytes + 4 * MOST_JSON_BYTES, true, false)) // base64
                        .filter(any -> mayPublish(caller));
            default ->
                Optional.of(new BodyRule(MOST_JSON_BYTES, false, false))
                        .filter(any -> caller.isPresent() || OPEN.contains(template));
        };
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean mayPublish(Optional<Caller> caller) {
        return caller.filter(known -> known.may(Scope.PUBLISH_NEW) || known.may(Scope.PUBLISH_UPDATE))
                .isPresent();
    }

    private static boolean isArchive(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).split(";", 2)[0].strip();
        return ARCHIVES.contains(type.toLowerCase(Locale.ROOT));
    }
}
