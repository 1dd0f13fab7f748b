package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import synapse.api.SigningKeysView;
import synapse.journal.Written;

/** {@code /admin/keys}: for administrators. */
@ApplicationScoped
@CallersOnly
@Path("admin/keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeyResource {
    private KeyAdministrationService keys;
    private Written written;

    public KeyResource() {} // for the container

    @Inject
    public KeyResource(KeyAdministrationService keys, Written written) {
        this.keys = keys;
        this.written = written;
    }

    @GET
    public SigningKeysView list() {
        return keys.list();
    }

    @POST
    @Path("rotate")
    public Response rotate() {
        Outcome<SigningKeysView> rotated = keys.rotate();
        return written.respond(Response.ok(rotated.view()), rotated.seq());
    }
}
