package synapse.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import synapse.identity.CallersOnly;
import synapse.identity.CurrentCaller;
import synapse.journal.Written;
import synapse.manifest.PackageName;
import synapse.semver.Version;
import synapse.wire.PathNames;

/** {@code DELETE /packages/{name}/{version}}; the reason comes in the query, for a DELETE has no body (RFC 9110, 9.3.5). */
@ApplicationScoped
@CallersOnly
@Path("packages")
public class DeletionResource {
    private DeletionService deletions;
    private CurrentCaller caller;
    private Written written;

    public DeletionResource() {} // for the container

    @Inject
    public DeletionResource(DeletionService deletions, CurrentCaller caller, Written written) {
        this.deletions = deletions;
        this.caller = caller;
        this.written = written;
    }

    @DELETE
    @Path(PathNames.NAME + "/" + PathNames.LAST_VERSION)
    public Response delete(
            @PathParam("name") String name, @PathParam("version") String version, @QueryParam("reason") String reason) {
        PackageName wanted = PathNames.name(name);
        Version number = PathNames.version(version);
        long seq = deletions.delete(caller.get(), wanted, number, Remarks.inQuery("reason", reason));
        return written.respond(Response.noContent(), seq);
    }
}
