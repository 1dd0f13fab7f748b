package synapse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.wire.Tls;

/**
 * Where this registry is, as the one who asks sees it. What a request says is believed for its own answer only, and only
 * if it reads like an address.
 *
 * @param text such as {@code https://registry.example.com}: letters, digits and {@code . - : / [ ] _} only
 */
record PublicAddress(String text) {
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9._-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{1,5})?");
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._-]{1,100}){0,5}");

    /** @throws RegistryException if the request names no host, or one that cannot be */
    static PublicAddress of(HttpServletRequest request) {
        String host = Optional.ofNullable(request.getHeader("Host"))
                .orElseGet(() -> request.getServerName() + ":" + request.getServerPort());
        return of(Tls.carries(request) ? "https" : "http", host, request.getContextPath());
    }

    static PublicAddress of(String scheme, String host, String path) {
        if (HOST.matcher(host).matches() && PATH.matcher(path).matches()) {
            return new PublicAddress(scheme + "://" + host + path);
        }
        throw new RegistryException(
                ProblemType.INVALID_REQUEST,
                "the header field Host is not a name or an address, with or without a port");
    }
}
