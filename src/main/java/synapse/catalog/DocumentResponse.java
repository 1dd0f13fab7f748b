package synapse.catalog;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Locale;

/** A document as an HTTP answer: 304 if the client has it (RFC 9110, section 13), in gzip if the client takes it. */
final class DocumentResponse {
    private DocumentResponse() {}

    static ResponseBuilder of(Document document, Request request, HttpHeaders headers) {
        boolean zipped = document.gzip().isPresent() && acceptsGzip(headers.getRequestHeader("Accept-Encoding"));
        EntityTag tag = new EntityTag(document.tag(zipped));
        ResponseBuilder known = request.evaluatePreconditions(tag);
        ResponseBuilder response = known != null ? known : full(document, zipped);
        return response.tag(tag).header("Vary", "Accept-Encoding").header("Cache-Control", "no-cache");
    }

    private static ResponseBuilder full(Document document, boolean zipped) {
        byte[] bytes = zipped ? document.gzip().orElseThrow() : document.body();
        ResponseBuilder response = Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Length", Integer.toString(bytes.length));
        return zipped ? response.header("Content-Encoding", "gzip") : response;
    }

    /** Reads {@code Accept-Encoding} (RFC 9110, section 12.5.3) for gzip alone; {@code *} counts, {@code q=0} refuses. */
    static boolean acceptsGzip(List<String> fields) {
        if (fields == null) return false;
        boolean any = false;
        for (String coding : String.join(",", fields).toLowerCase(Locale.ROOT).split(",", 50)) {
            String[] parts = coding.split(";", 2);
            boolean wanted = parts.length == 1 || !parts[1].strip().matches("q\\s*=\\s*0(\\.0{0,3})?");
            String name = parts[0].strip();
            if (name.equals("gzip") || name.equals("x-gzip")) return wanted;
            if (name.equals("*")) any = wanted;
        }
        return any;
    }
}
