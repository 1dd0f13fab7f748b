package synapse.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** The canonical form of JSON (RFC 8785): one text for one value, so that it can be hashed. */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** Returns the canonical text of an object or array. */
    public static String of(JsonNode value) {
        try {
            return new JsonCanonicalizer(Json.text(value)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen: the text was just written
        }
    }
}
