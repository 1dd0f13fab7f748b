package synapse.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import synapse.api.StorageCheckRequest;
import synapse.api.StorageCheckView;
import synapse.identity.CallersOnly;
import synapse.identity.CurrentCaller;
import synapse.identity.Scope;
import synapse.wire.JsonBody;

/** {@code /admin/storage}: whether rows and blobs agree. */
@ApplicationScoped
@CallersOnly
@Path("admin/storage")
@Produces(MediaType.APPLICATION_JSON)
public class StorageCheckResource {
    private StorageCheckService checks;
    private CurrentCaller caller;

    public StorageCheckResource() {} // for the container

    @Inject
    public StorageCheckResource(StorageCheckService checks, CurrentCaller caller) {
        this.checks = checks;
        this.caller = caller;
    }

    @GET
    @Path("check")
    public StorageCheckView last() {
        return checks.last();
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response check(InputStream body) throws IOException {
        caller.require(Scope.ADMIN); // nothing is read from strangers
        StorageCheckRequest said = JsonBody.parse(JsonBody.bytes(body), StorageCheckRequest.class);
        return accepted(checks.check(Boolean.TRUE.equals(said.digests()), Boolean.TRUE.equals(said.repair())));
    }

    @DELETE
    @Path("orphans")
    public Response removeOrphans() {
        return accepted(checks.removeOrphans());
    }

    private static Response accepted(StorageCheckView view) {
        return Response.accepted(view).build();
    }
}
