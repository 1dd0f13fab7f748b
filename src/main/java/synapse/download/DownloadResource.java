package synapse.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import synapse.address.ClientAddress;
import synapse.catalog.DocumentCache;
import synapse.catalog.StoredArchive;
import synapse.storage.StorageConnection;
import synapse.storage.StorageConnectionFactory;
import synapse.storage.StoredBlob;
import synapse.wire.PathNames;
import synapse.wire.Preconditions;
import synapse.wire.ResponseFields;

/** {@code GET} and {@code HEAD} of an archive: whole or one range; it never changes. Large ones are streamed. */
@ApplicationScoped
@Path("packages")
public class DownloadResource {
    private static final String PATH = PathNames.NAME + "/" + PathNames.VERSION + "/tarball";

    private DocumentCache documents;
    private SmallArchives small;
    private StorageConnectionFactory storage;
    private DownloadCounter counter;

    public DownloadResource() {} // for the container

    @Inject
    public DownloadResource(
            DocumentCache documents, SmallArchives small, StorageConnectionFactory storage, DownloadCounter counter) {
        this.documents = documents;
        this.small = small;
        this.storage = storage;
        this.counter = counter;
    }

    @HEAD
    @Path(PATH)
    public Response head(
            @PathParam("name") String name, @PathParam("version") String version, @Context HttpHeaders headers) {
        StoredArchive archive = documents.archive(PathNames.name(name), PathNames.version(version));
        boolean known = Preconditions.isKnown(archive.digest().hex(), headers);
        Optional<URI> elsewhere = known ? Optional.empty() : address(archive, true);
        if (elsewhere.isPresent()) return ArchiveFields.redirect(archive, elsewhere.get());
        ResponseBuilder response = known
                ? Response.notModified()
                : Response.ok().header("Content-Length", Long.toString(archive.sizeBytes()));
        return ResponseFields.set(response, ArchiveFields.of(archive)).build();
    }

    @GET
    @Path(PATH)
    public Response get(
            @PathParam("name") String name,
            @PathParam("version") String version,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @Context HttpHeaders headers,
            @Context HttpServletRequest client)
            throws IOException {
        StoredArchive archive = documents.archive(PathNames.name(name), PathNames.version(version));
        String tag = archive.digest().hex();
        if (Preconditions.isKnown(tag, headers))
            return ResponseFields.set(Response.notModified(), ArchiveFields.of(archive))
                    .build();
        boolean current = ifRange == null || ifRange.strip().equals("\"" + tag + "\"");
        Optional<ByteRange> part = current ? ByteRange.parse(range, archive.sizeBytes()) : Optional.empty();
        ByteRange bytes = part.orElse(new ByteRange(0, archive.sizeBytes()));
        Optional<URI> elsewhere = address(archive, false);
        StreamingOutput body = elsewhere.isPresent() ? null : body(archive, bytes, client);
        if (bytes.offset() == 0)
            counter.count(archive.versionId(), ClientAddress.of(client).toString(), client.getHeader("User-Agent"));
        if (elsewhere.isPresent()) return ArchiveFields.redirect(archive, elsewhere.get());
        ResponseBuilder response = Response.status(part.isPresent() ? 206 : 200)
                .header("Content-Length", Long.toString(bytes.count()))
                .entity(body);
        if (archive.sizeBytes() > SmallArchives.LARGEST_BYTES)
            response.header("Connection", "close"); // else who gets too little waits for the rest
        part.ifPresent(found -> response.header("Content-Range", found.contentRange(archive.sizeBytes())));
        return ResponseFields.set(response, ArchiveFields.of(archive)).build();
    }

    /** Returns where the client is sent for the bytes, if it is. */
    private Optional<URI> address(StoredArchive archive, boolean head) {
        try (StorageConnection connection = storage.getConnection()) {
            return connection.address(archive.key(), archive.fileName(), head);
        }
    }

    private static StoredBlob open(StorageConnection connection, StoredArchive archive, ByteRange bytes)
            throws IOException {
        try {
            return connection
                    .open(archive.key(), bytes.offset(), bytes.count())
                    .orElseThrow(() -> Damage.missing(archive));
        } catch (EOFException e) {
            connection.close();
            throw Damage.wrong(archive);
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Returns the bytes of a small archive; those of a large one are left to {@link ArchiveFilter}. */
    private StreamingOutput body(StoredArchive archive, ByteRange bytes, HttpServletRequest client) throws IOException {
        boolean whole = bytes.count() == archive.sizeBytes();
        Optional<SmallArchive> inMemory = small.find(archive);
        if (inMemory.isPresent()) {
            byte[] content = inMemory.get().bytes();
            return out -> {
                new ResponseBody(out).write(content, (int) bytes.offset(), (int) bytes.count());
                DownloadMetrics.sent(whole, bytes.count());
            };
        }
        StorageConnection connection = storage.getConnection();
        new ArchiveBody(archive, connection, open(connection, archive, bytes), bytes.count()).leave(client);
        return out -> {};
    }
}
