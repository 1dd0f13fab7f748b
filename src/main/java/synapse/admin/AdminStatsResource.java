package synapse.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import synapse.api.AdminStatsView;
import synapse.identity.CallersOnly;

/** {@code GET /admin/stats}: what an operator looks at. */
@ApplicationScoped
@CallersOnly
@Path("admin/stats")
@Produces(MediaType.APPLICATION_JSON)
public class AdminStatsResource {
    private AdminStatsService stats;

    public AdminStatsResource() {} // for the container

    @Inject
    public AdminStatsResource(AdminStatsService stats) {
        this.stats = stats;
    }

    @GET
    public AdminStatsView get() {
        return stats.stats();
    }
}
