package synapse.catalog;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import synapse.wire.Preconditions;
import synapse.wire.ResponseFields;

/** A document as an HTTP answer: 304 if the client has it (RFC 9110, section 13), in gzip if the client takes it. */
final class DocumentResponse {
    private DocumentResponse() {}

    static ResponseBuilder of(Document document, HttpHeaders headers) {
        Representation form = document.form(AcceptEncoding.takesGzip(headers.getRequestHeader("Accept-Encoding")));
        boolean known = Preconditions.isKnown(form.tag(), headers);
        ResponseBuilder response = known ? Response.notModified() : Response.ok(form.bytes());
        return ResponseFields.set(response, known ? form.fields() : form.fieldsWithBody());
    }
}
