package synapse.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import synapse.api.StatusView;
import synapse.api.YankRequest;
import synapse.identity.CallersOnly;
import synapse.identity.CurrentCaller;
import synapse.identity.Scope;
import synapse.journal.Written;
import synapse.manifest.PackageName;
import synapse.semver.Version;
import synapse.wire.JsonBody;
import synapse.wire.PathNames;

/** {@code /packages/{name}/{version}/yank}. */
@ApplicationScoped
@CallersOnly
@Path("packages")
@Produces(MediaType.APPLICATION_JSON)
public class YankResource {
    private static final String PATH = PathNames.NAME + "/" + PathNames.VERSION + "/yank";

    private YankService yanks;
    private CurrentCaller caller;
    private Written written;

    public YankResource() {} // for the container

    @Inject
    public YankResource(YankService yanks, CurrentCaller caller, Written written) {
        this.yanks = yanks;
        this.caller = caller;
        this.written = written;
    }

    /** The body may be left out: there need not be a reason. */
    @PUT
    @Path(PATH)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response yank(@PathParam("name") String name, @PathParam("version") String version, InputStream body)
            throws IOException {
        PackageName wanted = PathNames.name(name);
        Version number = PathNames.version(version);
        caller.require(Scope.YANK); // nothing is read from strangers
        byte[] json = JsonBody.bytes(body);
        YankRequest said = json.length == 0 ? new YankRequest(null, null) : JsonBody.parse(json, YankRequest.class);
        return respond(yanks.yank(wanted, number, NoticeReader.of(said, wanted, number)));
    }

    @DELETE
    @Path(PATH)
    public Response unyank(@PathParam("name") String name, @PathParam("version") String version) {
        return respond(yanks.unyank(PathNames.name(name), PathNames.version(version)));
    }

    private Response respond(StatusView view) {
        return written.respond(Response.ok(view), view.seq());
    }
}
