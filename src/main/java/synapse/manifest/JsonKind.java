package synapse.manifest;

import jakarta.json.JsonValue;

/** Kinds of JSON values in words. */
final class JsonKind {
    private JsonKind() {}

    /** Names the kind with its article, such as {@code a number}. */
    static String of(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "null";
        };
    }
}
