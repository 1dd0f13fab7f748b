package synapse.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import synapse.api.OwnersView;
import synapse.api.TransferRequest;
import synapse.identity.CallersOnly;
import synapse.identity.CurrentCaller;
import synapse.identity.Scope;
import synapse.journal.Written;
import synapse.manifest.PackageName;
import synapse.wire.JsonBody;
import synapse.wire.PathNames;

/** {@code POST /admin/packages/{name}/transfer}: an administrator gives a package to somebody else. */
@ApplicationScoped
@CallersOnly
@Path("admin")
@Produces(MediaType.APPLICATION_JSON)
public class TransferResource {
    private OwnershipService ownership;
    private CurrentCaller caller;
    private Written written;

    public TransferResource() {} // for the container

    @Inject
    public TransferResource(OwnershipService ownership, CurrentCaller caller, Written written) {
        this.ownership = ownership;
        this.caller = caller;
        this.written = written;
    }

    @POST
    @Path("packages/" + PathNames.NAME + "/transfer")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response transfer(@PathParam("name") String name, InputStream body) throws IOException {
        PackageName wanted = PathNames.name(name);
        caller.require(Scope.ADMIN); // nothing is read from strangers
        TransferRequest said = JsonBody.parse(JsonBody.bytes(body), TransferRequest.class);
        Remarks remarks = new Remarks();
        String owner = remarks.required("owner", said.owner());
        String reason = remarks.required("reason", said.reason());
        remarks.check();
        OwnersView view = ownership.transfer(wanted, owner, reason);
        return written.respond(Response.ok(view), view.seq());
    }
}
