package synapse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import synapse.api.DependentsPage;
import synapse.manifest.PackageName;
import synapse.wire.PageLink;
import synapse.wire.PathNames;
import synapse.wire.QueryNumber;

/** {@code GET /packages/{name}/dependents}: who depends on a package, page by page. */
@ApplicationScoped
@Path("packages")
@Produces(MediaType.APPLICATION_JSON)
public class DependentsResource {
    private static final int MAX_LIMIT = 100;

    private DependentsService dependents;
    private DependentCounts counts;

    public DependentsResource() {} // for the container

    @Inject
    public DependentsResource(DependentsService dependents, DependentCounts counts) {
        this.dependents = dependents;
        this.counts = counts;
    }

    @GET
    @Path(PathNames.NAME + "/dependents")
    public Response dependents(
            @PathParam("name") String name,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        int count = (int) QueryNumber.parse("limit", limit, 1, MAX_LIMIT, 50);
        PackageName needed = PathNames.name(name);
        DependentsPage page = dependents.list(needed, DependentsCursor.parse(cursor), count, counts.of(needed));
        return PageLink.respond(page, page.next(), uri, "limit=" + count);
    }
}
