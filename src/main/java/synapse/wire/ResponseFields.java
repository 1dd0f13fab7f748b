package synapse.wire;

import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Map;

/** Header fields that are ready to be sent. */
public final class ResponseFields {
    private ResponseFields() {}

    /** Sets the fields in place of those that the answer has. */
    public static ResponseBuilder set(ResponseBuilder response, Map<String, String> fields) {
        fields.forEach((name, value) -> response.header(name, null).header(name, value));
        return response;
    }
}
