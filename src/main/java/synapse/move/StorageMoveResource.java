package synapse.move;

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
import synapse.api.StorageMoveRequest;
import synapse.api.StorageMoveView;
import synapse.identity.CallersOnly;
import synapse.identity.CurrentCaller;
import synapse.identity.Scope;
import synapse.wire.JsonBody;

/** {@code /admin/storage/move}: from one storage to another. */
@ApplicationScoped
@CallersOnly
@Path("admin/storage/move")
@Produces(MediaType.APPLICATION_JSON)
public class StorageMoveResource {
    private StorageMoveService moves;
    private CurrentCaller caller;

    public StorageMoveResource() {} // for the container

    @Inject
    public StorageMoveResource(StorageMoveService moves, CurrentCaller caller) {
        this.moves = moves;
        this.caller = caller;
    }

    @GET
    public StorageMoveView last() throws IOException {
        return moves.last();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response move(InputStream body) throws IOException {
        caller.require(Scope.ADMIN); // nothing is read from strangers
        StorageMoveRequest said = JsonBody.parse(JsonBody.bytes(body), StorageMoveRequest.class);
        String target = said.target() == null ? "" : said.target();
        return Response.accepted(moves.move(target, Boolean.TRUE.equals(said.despiteDamage())))
                .build();
    }

    @DELETE
    public StorageMoveView cancel() throws IOException {
        return moves.cancel();
    }
}
