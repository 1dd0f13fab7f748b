package synapse.search;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.security.MessageDigest;
import synapse.archive.Digest;
import synapse.wire.Json;
import synapse.wire.Preconditions;

/** An answer with a strong tag, made of its bytes; 304 if the client has them. */
final class TaggedResponse {
    private TaggedResponse() {}

    /** @param cacheControl how long others may keep it */
    static ResponseBuilder of(Record page, HttpHeaders headers, String cacheControl) {
        byte[] body = Json.bytes(page);
        MessageDigest sha256 = Digest.sha256();
        sha256.update(body);
        String tag = Digest.of(sha256).hex().substring(0, 32);
        ResponseBuilder response = Preconditions.isKnown(tag, headers)
                ? Response.notModified()
                : Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
                        .header("Content-Length", body.length); // else large ones would be sent in chunks
        return response.tag(tag).header("Cache-Control", cacheControl);
    }
}
