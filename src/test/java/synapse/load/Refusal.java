package synapse.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import synapse.wire.Json;

/** A problem document, read. */
record Refusal(String code, String detail) {
    /** Reads the body of a refusal; the code is {@code no-problem-document} if it is no such document. */
    static Refusal of(byte[] body) {
        try {
            JsonNode json = Json.mapper().readTree(body);
            return new Refusal(
                    json.path("code").asText("no-problem-document"),
                    json.path("detail").asText());
        } catch (IOException e) {
            return new Refusal("no-problem-document", e.getMessage());
        }
    }
}
