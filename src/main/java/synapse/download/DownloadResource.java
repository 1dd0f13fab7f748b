package synapse.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.Optional;
import synapse.storage.StorageConnection;
import synapse.storage.StorageConnectionFactory;
import synapse.storage.StoredBlob;
import synapse.wire.PathNames;

/** {@code GET} and {@code HEAD} of an archive: streamed, whole or one range; it never changes. */
@ApplicationScoped
@Path("packages")
public class DownloadResource {
    private static final String PATH = PathNames.NAME + "/{version}/tarball";

    private DownloadService downloads;
    private StorageConnectionFactory storage;

    public DownloadResource() {} // for the container

    @Inject
    public DownloadResource(DownloadService downloads, StorageConnectionFactory storage) {
        this.downloads = downloads;
        this.storage = storage;
    }

    @HEAD
    @Path(PATH)
    public Response head(
            @PathParam("name") String name, @PathParam("version") String version, @Context Request request) {
        Tarball tarball = downloads.find(PathNames.name(name), PathNames.version(version));
        ResponseBuilder known =
                request.evaluatePreconditions(new EntityTag(tarball.digest().hex()));
        if (known != null) return Headers.of(known, tarball).build();
        return Headers.of(Response.ok(), tarball)
                .header("Content-Length", Long.toString(tarball.sizeBytes()))
                .build();
    }

    @GET
    @Path(PATH)
    public Response get(
            @PathParam("name") String name,
            @PathParam("version") String version,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @Context Request request)
            throws IOException {
        Tarball tarball = downloads.find(PathNames.name(name), PathNames.version(version));
        EntityTag tag = new EntityTag(tarball.digest().hex());
        ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) return Headers.of(known, tarball).build();
        boolean current = ifRange == null || ifRange.strip().equals("\"" + tag.getValue() + "\"");
        Optional<ByteRange> part = current ? ByteRange.parse(range, tarball.sizeBytes()) : Optional.empty();
        return stream(tarball, part);
    }

    private Response stream(Tarball tarball, Optional<ByteRange> part) throws IOException {
        ByteRange bytes = part.orElse(new ByteRange(0, tarball.sizeBytes()));
        StorageConnection connection = storage.getConnection();
        StoredBlob blob = connection
                .open(tarball.key())
                .orElseThrow(() -> new IllegalStateException("the bytes of " + tarball.key() + " are missing"));
        StreamingOutput body = out -> {
            try (connection;
                    blob) {
                blob.copyTo(new ResponseBody(out), bytes.offset(), bytes.count());
            }
        };
        ResponseBuilder response = Headers.of(Response.status(part.isPresent() ? 206 : 200), tarball)
                .header("Content-Length", Long.toString(bytes.count()))
                .entity(body);
        part.ifPresent(range -> response.header("Content-Range", range.contentRange(tarball.sizeBytes())));
        return response.build();
    }
}
