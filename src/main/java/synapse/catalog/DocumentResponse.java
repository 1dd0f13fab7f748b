package synapse.catalog;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import synapse.wire.Preconditions;
import synapse.wire.ResponseFields;

/** A document as an HTTP answer: 304 if the client has it (RFC 9110, section 13), in gzip if the client takes it. */
final class DocumentResponse {
    private DocumentResponse() {}

    static ResponseBuilder of(Document document, Request request, HttpHeaders headers) {
        Representation form = document.form(AcceptEncoding.takesGzip(headers.getRequestHeader("Accept-Encoding")));
        return Preconditions.unchanged(request, form.tag())
                .map(known -> ResponseFields.set(known, form.fields()))
                .orElseGet(() -> ResponseFields.set(Response.ok(form.bytes()), form.fieldsWithBody()));
    }
}
