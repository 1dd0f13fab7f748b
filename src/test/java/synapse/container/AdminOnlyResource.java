package synapse.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

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
}
