package synapse.metrics;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every path template that there is, and which of them a path belongs to. A literal segment goes before a variable one,
 * as in JAX-RS; {@code {name}} takes two segments if the first is a scope, and one if the slash is percent-encoded.
 */
public final class Routes {
    /** Templates of the HTTP API; a test compares them with the resources. */
    static final List<String> API = List.of(
            "/admin/config",
            "/admin/keys",
            "/admin/keys/rotate",
            "/admin/packages/{name}/transfer",
            "/admin/stats",
            "/admin/storage/check",
            "/admin/storage/move",
            "/admin/storage/orphans",
            "/admin/users",
            "/admin/users/{username}",
            "/admin/users/{username}/deactivate",
            "/admin/users/{username}/limits",
            "/admin/users/{username}/reactivate",
            "/admin/users/{username}/roles",
            "/auth/login",
            "/auth/logout",
            "/auth/me",
            "/auth/password",
            "/auth/register",
            "/auth/sessions",
            "/auth/sessions/{id}",
            "/auth/setup",
            "/auth/verify",
            "/changes",
            "/health",
            "/index/{name}",
            "/keywords",
            "/packages",
            "/packages/{name}",
            "/packages/{name}/dependents",
            "/packages/{name}/deprecation",
            "/packages/{name}/owners",
            "/packages/{name}/owners/{user}",
            "/packages/{name}/stats",
            "/packages/{name}/versions",
            "/packages/{name}/{version}",
            "/packages/{name}/{version}/deprecation",
            "/packages/{name}/{version}/tarball",
            "/packages/{name}/{version}/yank",
            "/resolve",
            "/search",
            "/search/suggest",
            "/search/trending",
            "/stats",
            "/tokens",
            "/tokens/{id}");

    /** Templates of the servlets. */
    static final List<String> OTHERS = List.of(
            "/",
            "/.well-known/jwks.json",
            "/.well-known/security.txt",
            "/cli/{file}",
            "/docs/{page}",
            "/health",
            "/health/{kind}",
            "/metrics",
            "/openapi");

    private static final Route NONE = new Route("none");
    private static final RouteNode ROOT = new RouteNode();

    static {
        Stream.concat(API.stream().map("/api/v1"::concat), OTHERS.stream()).forEach(ROOT::add);
    }

    private Routes() {}

    /** Returns the route of a path as it came, percent-encoded; a path that no template fits has the route {@code none}. */
    public static Route of(String path) {
        if (!path.startsWith("/")) return NONE;
        int last = path.length() - 1;
        int end = last > 0 && path.charAt(last) == '/' && path.charAt(last - 1) != '/' ? last : last + 1;
        Route found = ROOT.find(path, 0, end);
        return found == null ? NONE : found;
    }
}
