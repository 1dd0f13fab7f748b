package synapse.download;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import synapse.catalog.StoredArchive;

/** The header fields of every answer about an archive. */
final class ArchiveFields {
    private ArchiveFields() {}

    static Map<String, String> of(StoredArchive archive) {
        return Map.of(
                "ETag",
                '"' + archive.digest().hex() + '"',
                "Content-Type",
                "application/gzip",
                "Accept-Ranges",
                "bytes",
                "Repr-Digest",
                "sha-256=:" + archive.digest().base64() + ":",
                "Content-Disposition",
                "attachment; filename=\"" + archive.fileName() + "\"",
                "Cache-Control",
                "public, max-age=31536000, immutable");
    }

    /** Sends the client to the store. The address is good for a minute only; what the bytes must be is said here already. */
    static Response redirect(StoredArchive archive, URI address) {
        Map<String, String> fields = of(archive);
        DownloadMetrics.redirected();
        return Response.status(Response.Status.TEMPORARY_REDIRECT)
                .location(address)
                .header("ETag", fields.get("ETag"))
                .header("Repr-Digest", fields.get("Repr-Digest"))
                .header("Cache-Control", "no-store")
                .build();
    }
}
