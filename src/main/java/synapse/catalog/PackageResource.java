package synapse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import synapse.wire.PathNames;
import synapse.wire.QueryNumber;

/** {@code GET /packages} and what lies below it: documents. */
@ApplicationScoped
@Path("packages")
public class PackageResource {
    private static final int MAX_LIMIT = 100;

    @Context
    private HttpHeaders headers;

    private DocumentCache documents;

    public PackageResource() {} // for the container

    @Inject
    public PackageResource(DocumentCache documents) {
        this.documents = documents;
    }

    @GET
    public Response list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit, @Context UriInfo uri) {
        int count = (int) QueryNumber.parse("limit", limit, 1, MAX_LIMIT, 50);
        Document page = documents.list(Cursor.parse(cursor), count);
        ResponseBuilder response = DocumentResponse.of(page, headers);
        Optional<String> next = page.next();
        next.ifPresent(place -> response.header(
                "Link",
                "<" + uri.getAbsolutePath().getRawPath() + "?limit=" + count + "&cursor=" + place + ">; rel=\"next\""));
        return response.build();
    }

    @GET
    @Path(PathNames.NAME)
    public Response get(@PathParam("name") String name) {
        return respond(documents.get(PathNames.name(name)));
    }

    @GET
    @Path(PathNames.NAME + "/versions")
    public Response versions(@PathParam("name") String name) {
        return respond(documents.versions(PathNames.name(name)));
    }

    @GET
    @Path(PathNames.NAME + "/" + PathNames.LAST_VERSION)
    public Response version(@PathParam("name") String name, @PathParam("version") String version) {
        return respond(documents.version(PathNames.name(name), PathNames.version(version)));
    }

    private Response respond(Document document) {
        return DocumentResponse.of(document, headers).build();
    }
}
