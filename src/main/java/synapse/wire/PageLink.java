package synapse.wire;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;

/** The answer to a request for a page of a list, with the way to the next one (RFC 8288). */
public final class PageLink {
    private PageLink() {}

    /**
     * @param next cursor of the next page, null on the last
     * @param query what else the way to it needs, ready for a URI
     */
    public static Response respond(Object page, String next, UriInfo uri, String query) {
        ResponseBuilder response = Response.ok(page);
        if (next != null) {
            String path = uri.getAbsolutePath().getRawPath();
            response.header("Link", "<%s?%s&cursor=%s>; rel=\"next\"".formatted(path, query, next));
        }
        return response.build();
    }
}
