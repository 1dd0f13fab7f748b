package synapse.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import synapse.api.OwnersView;
import synapse.identity.CallersOnly;
import synapse.journal.Written;
import synapse.wire.PathNames;

/** {@code /packages/{name}/owners}: who may change a package. */
@ApplicationScoped
@Path("packages")
@Produces(MediaType.APPLICATION_JSON)
public class OwnersResource {
    private static final String OWNERS = PathNames.NAME + "/owners";
    private static final String OWNER = OWNERS + "/{user}";

    private OwnershipService ownership;
    private Written written;

    public OwnersResource() {} // for the container

    @Inject
    public OwnersResource(OwnershipService ownership, Written written) {
        this.ownership = ownership;
        this.written = written;
    }

    @GET
    @Path(OWNERS)
    public OwnersView owners(@PathParam("name") String name) {
        return ownership.owners(PathNames.name(name));
    }

    @GET
    @Path(OWNER)
    public OwnersView.Row owner(@PathParam("name") String name, @PathParam("user") String user) {
        return ownership.owner(PathNames.name(name), user);
    }

    @PUT
    @CallersOnly
    @Path(OWNER)
    public Response add(@PathParam("name") String name, @PathParam("user") String user) {
        return respond(ownership.add(PathNames.name(name), user));
    }

    @DELETE
    @CallersOnly
    @Path(OWNER)
    public Response remove(@PathParam("name") String name, @PathParam("user") String user) {
        return respond(ownership.remove(PathNames.name(name), user));
    }

    private Response respond(OwnersView view) {
        return written.respond(Response.ok(view), view.seq());
    }
}
