package synapse.manifest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;

/** Typed access to the fields of one object; what is wrong becomes a fault, and the field counts as left out. */
final class FieldReader {
    private final JsonObject object;
    private final String base;
    private final FaultList faults;

    /** Reads the outermost object. */
    FieldReader(JsonObject object, FaultList faults) {
        this(object, "", faults);
    }

    /** Reads an object inside, whose pointer is {@code base}. */
    FieldReader(JsonObject object, String base, FaultList faults) {
        this.object = object;
        this.base = base;
        this.faults = faults;
    }

    /** Returns the pointer of a field of ours. */
    String pointer(String field) {
        return base + '/' + field;
    }

    /** Returns a string that must be there, as it is. */
    Optional<String> required(String field) {
        if (!object.containsKey(field)) {
            faults.add(pointer(field), "required", '"' + field + "\" is missing");
        }
        return string(field).map(JsonString::getString);
    }

    /** Returns one line of text without blanks around it, or the empty text. */
    String line(String field, int maxChars) {
        String text = string(field).map(s -> s.getString().strip()).orElse("");
        if (text.length() > maxChars) {
            faults.add(pointer(field), "too-long", tooLong(field, text.length(), maxChars));
            return "";
        }
        Optional<String> wrong = TextRules.breakIn(text);
        wrong.ifPresent(found -> faults.add(pointer(field), "invalid-text", '"' + field + "\" has " + found));
        return wrong.isPresent() ? "" : text;
    }

    /** Returns true or false; false if left out. */
    boolean flag(String field) {
        JsonValue value = object.getOrDefault(field, JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            wrongType(pointer(field), '"' + field + '"', "true or false", value);
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

    /** Returns a string; empty if left out. */
    Optional<JsonString> string(String field) {
        return value(field, JsonString.class, "a string");
    }

    /** Returns a value of one kind; empty if left out. */
    <T extends JsonValue> Optional<T> value(String field, Class<T> type, String expected) {
        JsonValue value = object.get(field);
        if (type.isInstance(value)) {
            return Optional.of(type.cast(value));
        }
        if (value != null) {
            wrongType(pointer(field), '"' + field + '"', expected, value);
        }
        return Optional.empty();
    }

    private static String tooLong(String field, int chars, int maxChars) {
        return '"' + field + "\" has " + chars + " characters; at most " + maxChars + " are allowed";
    }
}
