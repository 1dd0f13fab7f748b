package synapse.manifest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;

/** Typed access to the fields of one object; what is wrong becomes a fault, and the field counts as left out. */
final class FieldReader {
    private final JsonObject object;
    private final FaultList faults;

    FieldReader(JsonObject object, FaultList faults) {
        this.object = object;
        this.faults = faults;
    }

    /** Returns a string that must be there, as it is. */
    Optional<String> required(String field) {
        if (!object.containsKey(field)) {
            faults.add('/' + field, "required", '"' + field + "\" is missing");
        }
        return string(field).map(JsonString::getString);
    }

    /** Returns one line of text without blanks around it, or the empty text. */
    String line(String field, int maxChars) {
        String text = string(field).map(s -> s.getString().strip()).orElse("");
        if (text.length() > maxChars) {
            faults.add('/' + field, "too-long", tooLong(field, text.length(), maxChars));
            return "";
        }
        Optional<String> wrong = TextRules.breakIn(text);
        wrong.ifPresent(found -> faults.add('/' + field, "invalid-text", '"' + field + "\" has " + found));
        return wrong.isPresent() ? "" : text;
    }

    /** Returns true or false; false if left out. */
    boolean flag(String field) {
        JsonValue value = object.getOrDefault(field, JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            wrongType('/' + field, '"' + field + '"', "true or false", value);
        }
        return value == JsonValue.TRUE;
    }

    /** Returns an array; an empty one if left out. */
    JsonArray array(String field, String expected) {
        return value(field, JsonArray.class, expected).orElse(JsonValue.EMPTY_JSON_ARRAY);
    }

    /** Returns an object; an empty one if left out. */
    JsonObject object(String field, String expected) {
        return value(field, JsonObject.class, expected).orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Adds the fault that a value is of another kind. */
    void wrongType(String pointer, String what, String expected, JsonValue value) {
        faults.add(pointer, "wrong-type", what + " must be " + expected + ", not " + JsonKind.of(value));
    }

    private Optional<JsonString> string(String field) {
        return value(field, JsonString.class, "a string");
    }

    private <T extends JsonValue> Optional<T> value(String field, Class<T> type, String expected) {
        JsonValue value = object.get(field);
        if (type.isInstance(value)) {
            return Optional.of(type.cast(value));
        }
        if (value != null) {
            wrongType('/' + field, '"' + field + '"', expected, value);
        }
        return Optional.empty();
    }

    private static String tooLong(String field, int chars, int maxChars) {
        return '"' + field + "\" has " + chars + " characters; at most " + maxChars + " are allowed";
    }
}
