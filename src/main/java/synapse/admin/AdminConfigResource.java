package synapse.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import synapse.api.ConfigView;
import synapse.identity.CallersOnly;

/** {@code GET /admin/config}: what is set, without secrets. */
@ApplicationScoped
@CallersOnly
@Path("admin/config")
@Produces(MediaType.APPLICATION_JSON)
public class AdminConfigResource {
    private AdminConfigService config;

    public AdminConfigResource() {} // for the container

    @Inject
    public AdminConfigResource(AdminConfigService config) {
        this.config = config;
    }

    @GET
    public ConfigView get() {
        return config.config();
    }
}
