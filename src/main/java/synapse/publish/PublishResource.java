package synapse.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import synapse.catalog.NewVersion;
import synapse.flow.ReceivedBody;
import synapse.identity.Caller;
import synapse.identity.CallersOnly;
import synapse.identity.CurrentCaller;
import synapse.identity.Scope;
import synapse.journal.Written;
import synapse.wire.PathNames;
import synapse.wire.QueryFlag;
import synapse.wire.RequestBody;

/** Publishing, in two forms: one JSON object with the archive in base64, or the archive itself. */
@ApplicationScoped
@CallersOnly
@Path("packages")
@Produces(MediaType.APPLICATION_JSON)
public class PublishResource {
    private CurrentCaller caller;
    private UploadSpool spool;
    private UploadCheck checks;
    private PublishService publications;
    private Written written;

    public PublishResource() {} // for the container

    @Inject
    public PublishResource(
            CurrentCaller caller, UploadSpool spool, UploadCheck checks, PublishService publications, Written written) {
        this.caller = caller;
        this.spool = spool;
        this.checks = checks;
        this.publications = publications;
        this.written = written;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(InputStream body, @QueryParam("dry_run") String dryRun) throws IOException {
        boolean dry = QueryFlag.parse("dry_run", dryRun);
        requirePublisher();
        return PublishMetrics.measure(dry, () -> {
            spool.refuseLength(0);
            JsonUpload.Parts parts = JsonUpload.read(new RequestBody(body), spool);
            try (SpooledFile file = parts.tarball()) {
                return publish(file, new Metadata(parts.metadata()), dry);
            }
        });
    }

    @PUT
    @Path(PathNames.NAME + "/" + PathNames.LAST_VERSION)
    @Consumes({"application/gzip", "application/x-gzip", "application/octet-stream"})
    public Response publish(
            InputStream body,
            @PathParam("name") String name,
            @PathParam("version") String version,
            @HeaderParam("Content-Length") String length,
            @QueryParam("dry_run") String dryRun,
            @Context HttpServletRequest request)
            throws IOException {
        boolean dry = QueryFlag.parse("dry_run", dryRun);
        requirePublisher();
        caller.get().requirePackage(PathNames.name(name));
        Metadata said = Metadata.of(
                PathNames.name(name).text(), PathNames.version(version).text());
        return PublishMetrics.measure(dry, () -> {
            spool.refuseLength(announced(length));
            try (SpooledFile file = spool.receive(ReceivedBody.of(request), body)) {
                return publish(file, said, dry);
            }
        });
    }

    private static long announced(String length) {
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    /** Nothing is read from strangers, nor from who may publish nothing at all; what may be published is decided later. */
    private void requirePublisher() {
        Caller publisher = caller.get();
        if (!publisher.may(Scope.PUBLISH_NEW)) publisher.require(Scope.PUBLISH_UPDATE);
    }

    private Response publish(SpooledFile file, Metadata said, boolean dry) throws IOException {
        NewVersion candidate = checks.check(file, said);
        Publication publication = dry ? publications.rehearse(candidate) : publications.publish(candidate, file.path());
        ResponseBuilder response = Response.status(publication.isNew() ? 201 : 200)
                .entity(publication.toView(candidate.manifest().warnings()));
        Long seq = publication.view().seq();
        if (seq == null) return response.build(); // a rehearsal
        return written.respond(response.location(URI.create("packages/" + publication.path())), seq);
    }
}
