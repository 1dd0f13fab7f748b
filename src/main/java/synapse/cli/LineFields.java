package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of a JSON object; what is missing or of another type is refused in words. */
record LineFields(JsonObject json) {
    private static final JsonParserFactory PARSERS = // of Parsson, which takes no more than 15 MB unless told so
            Json.createParserFactory(Map.of("org.eclipse.parsson.maxParsingLimit", Integer.MAX_VALUE));

    /** Reads a line that is one JSON object. */
    static LineFields read(String line) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(line))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                throw new IllegalArgumentException("a line must be one JSON object");
            }
            JsonObject object = parser.getObject();
            if (parser.hasNext()) throw new IllegalArgumentException("nothing may follow the JSON object");
            return new LineFields(object);
        } catch (JsonException e) {
            throw new IllegalArgumentException("a line must be one JSON object: " + e.getMessage(), e);
        }
    }

    /** Takes a value that must be an object; {@code what} names it in the refusal. */
    static LineFields of(JsonValue value, String what) {
        if (value instanceof JsonObject object) return new LineFields(object);
        throw new IllegalArgumentException(what + " must be an object");
    }

    /** Returns the value, which may be JSON's null, or nothing. */
    Optional<JsonValue> find(String name) {
        return Optional.ofNullable(json.get(name));
    }

    /** Returns the value, which may be JSON's null. */
    JsonValue get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException('"' + name + "\" is missing"));
    }

    String text(String name) {
        return text(get(name), '"' + name + '"');
    }

    /** Returns an object of strings; it is empty if it is missing or null. */
    Map<String, String> texts(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        Map<String, String> texts = new TreeMap<>();
        if (value.equals(JsonValue.NULL)) return texts;
        of(value, '"' + name + '"')
                .json()
                .forEach((key, one) -> texts.put(key, text(one, "each value of \"" + name + '"')));
        return texts;
    }

    /** Returns a truth value; it is false if it is missing or null. */
    boolean flag(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.NULL);
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE, NULL -> false;
            default -> throw new IllegalArgumentException('"' + name + "\" must be true or false");
        };
    }

    private static String text(JsonValue value, String what) {
        if (value instanceof JsonString text) return text.getString();
        throw new IllegalArgumentException(what + " must be a string");
    }
}
