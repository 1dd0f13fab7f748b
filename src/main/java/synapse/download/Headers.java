package synapse.download;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** The header fields of every answer about an archive. */
final class Headers {
    private Headers() {}

    static ResponseBuilder of(ResponseBuilder response, Tarball tarball) {
        return response.tag(new EntityTag(tarball.digest().hex()))
                .type("application/gzip")
                .header("Accept-Ranges", "bytes")
                .header("Repr-Digest", "sha-256=:" + tarball.digest().base64() + ":")
                .header("Content-Disposition", "attachment; filename=\"" + tarball.fileName() + "\"")
                .header("Cache-Control", "public, max-age=31536000, immutable");
    }
}
