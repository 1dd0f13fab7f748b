package synapse.remote;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads JSON of which nobody knows who wrote it: strictly UTF-8, and no deeper than a document of a registry is. */
final class JsonText {
    private static final int MOST_DEPTH = 100;
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of(
            "org.eclipse.parsson.maxDepth", MOST_DEPTH, "org.eclipse.parsson.maxParsingLimit", Integer.MAX_VALUE));

    private JsonText() {}

    /** @throws JsonException if it is no JSON object, too deep, or has a number that is out of all measure */
    static JsonObject parse(byte... utf8) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            try (JsonReader reader = READERS.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        } catch (CharacterCodingException e) {
            throw new JsonException("it is not UTF-8", e);
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) { // of Parsson: plain ones for depth, various ones for numbers
            throw new JsonException(String.valueOf(e.getMessage()), e);
        }
    }
}
