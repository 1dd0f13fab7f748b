package synapse.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** Lets a request without a body (RFC 9112, section 6.3) pass for JSON, which RESTEasy refuses for want of a media type. */
@Provider
@PreMatching
public class NoBodyFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> fields = request.getHeaders();
        String length = fields.getFirst(HttpHeaders.CONTENT_LENGTH);
        boolean bodiless = (length == null || length.strip().equals("0")) && !fields.containsKey("Transfer-Encoding");
        if (bodiless && !fields.containsKey(HttpHeaders.CONTENT_TYPE)) {
            fields.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
