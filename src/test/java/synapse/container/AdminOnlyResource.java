package synapse.container;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import synapse.identity.Roles;

/** Makes {@link AdminOnlyService} reachable, with the registry's own authentication before it. */
@ApplicationScoped
@Path("test/admin-only")
public class AdminOnlyResource {
    @Inject
    private AdminOnlyService service;

    @GET
    public String act() {
        return service.act();
    }

    @GET
    @Path("by-resource")
    @RolesAllowed(Roles.ADMIN)
    public String actHere() {
        return "done";
    }
}
