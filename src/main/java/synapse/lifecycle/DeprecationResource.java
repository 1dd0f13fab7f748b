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
import synapse.api.DeprecationRequest;
import synapse.api.StatusView;
import synapse.identity.CallersOnly;
import synapse.identity.CurrentCaller;
import synapse.identity.Scope;
import synapse.journal.Written;
import synapse.manifest.PackageName;
import synapse.semver.Version;
import synapse.wire.JsonBody;
import synapse.wire.PathNames;

/** {@code …/deprecation} of a package and of a version. */
@ApplicationScoped
@CallersOnly
@Path("packages")
@Produces(MediaType.APPLICATION_JSON)
public class DeprecationResource {
    private static final String OF_PACKAGE = PathNames.NAME + "/deprecation";
    private static final String OF_VERSION = PathNames.NAME + "/" + PathNames.VERSION + "/deprecation";

    private DeprecationService deprecations;
    private CurrentCaller caller;
    private Written written;

    public DeprecationResource() {} // for the container

    @Inject
    public DeprecationResource(DeprecationService deprecations, CurrentCaller caller, Written written) {
        this.deprecations = deprecations;
        this.caller = caller;
        this.written = written;
    }

    @PUT
    @Path(OF_PACKAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response deprecate(@PathParam("name") String name, InputStream body) throws IOException {
        PackageName wanted = PathNames.name(name);
        return respond(deprecations.deprecate(wanted, NoticeReader.of(read(body), wanted)));
    }

    @DELETE
    @Path(OF_PACKAGE)
    public Response undeprecate(@PathParam("name") String name) {
        return respond(deprecations.undeprecate(PathNames.name(name)));
    }

    @PUT
    @Path(OF_VERSION)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response deprecate(@PathParam("name") String name, @PathParam("version") String version, InputStream body)
            throws IOException {
        PackageName wanted = PathNames.name(name);
        Version number = PathNames.version(version);
        return respond(deprecations.deprecate(wanted, number, NoticeReader.of(read(body), wanted, number)));
    }

    @DELETE
    @Path(OF_VERSION)
    public Response undeprecate(@PathParam("name") String name, @PathParam("version") String version) {
        return respond(deprecations.undeprecate(PathNames.name(name), PathNames.version(version)));
    }

    /** Reads nothing from strangers. */
    private DeprecationRequest read(InputStream body) throws IOException {
        caller.require(Scope.YANK);
        return JsonBody.parse(JsonBody.bytes(body), DeprecationRequest.class);
    }

    private Response respond(StatusView view) {
        return written.respond(Response.ok(view), view.seq());
    }
}
