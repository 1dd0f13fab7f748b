package synapse.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import synapse.manifest.PackageName;

/**
 * Path of a package's document or archive, for those who answer from memory before JAX-RS does: only the plain spelling.
 * Whatever else a request says (a query, an encoded character, another method, a wait for a position) is for JAX-RS.
 *
 * @param collection {@code packages} or {@code index}
 * @param rest what follows the name and its slash, such as {@code versions} or {@code 1.0.0/tarball}; empty if nothing
 */
public record ReadPath(String collection, PackageName name, String rest) {
    private static final String PACKAGES = "/api/v1/packages/";
    private static final String INDEX = "/api/v1/index/";

    /** Returns the path of a plain {@code GET} or {@code HEAD}; empty for every other request. */
    public static Optional<ReadPath> of(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || request.getQueryString() != null || request.getHeader("Registry-Min-Seq") != null)
            return Optional.empty();
        return parse(request.getRequestURI());
    }

    /** Returns the path of a request URI without its query; empty if it is not in the plain spelling. */
    public static Optional<ReadPath> parse(String uri) {
        if (uri.startsWith(PACKAGES)) return parse("packages", uri, PACKAGES.length());
        if (uri.startsWith(INDEX)) return parse("index", uri, INDEX.length());
        return Optional.empty();
    }

    private static Optional<ReadPath> parse(String collection, String uri, int begin) {
        int slash = uri.indexOf('/', begin);
        if (slash > 0 && uri.charAt(begin) == '@') slash = uri.indexOf('/', slash + 1);
        String name = slash < 0 ? uri.substring(begin) : uri.substring(begin, slash);
        String rest = slash < 0 ? "" : uri.substring(slash + 1);
        boolean plain = uri.indexOf('%', begin) < 0 && !(slash >= 0 && rest.isEmpty());
        return plain ? PackageName.find(name).map(known -> new ReadPath(collection, known, rest)) : Optional.empty();
    }
}
