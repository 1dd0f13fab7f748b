package synapse.download;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import synapse.wire.Preconditions;

/** Statistics as an HTTP answer: 304 if the client has them; caches may keep them as long as we do. */
final class StatsResponse {
    private StatsResponse() {}

    static ResponseBuilder of(StatsDocument document, HttpHeaders headers) {
        ResponseBuilder response = Preconditions.isKnown(document.tag(), headers)
                ? Response.notModified()
                : Response.ok(document.body(), MediaType.APPLICATION_JSON_TYPE);
        return response.tag(document.tag()).header("Cache-Control", "public, max-age=" + RecentStats.MAX_AGE_SECONDS);
    }
}
