package synapse.project;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON for people: a field a line, lists of plain values on one line. */
public final class PrettyJson {
    private static final String USUAL = "  ";

    private PrettyJson() {}

    /** Returns the indent of the first line that has one. */
    static String indentOf(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && Character.isWhitespace(line.charAt(0)))
                .findFirst()
                .map(line ->
                        line.substring(0, line.length() - line.stripLeading().length()))
                .orElse(USUAL);
    }

    public static String of(JsonValue value) {
        return of(value, USUAL);
    }

    static String of(JsonValue value, String indent) {
        return of(value, indent, "\n");
    }

    private static String of(JsonValue value, String indent, String line) {
        if (value instanceof JsonObject object) {
            if (object.isEmpty()) return "{}";
            return object.entrySet().stream()
                    .map(field -> line + indent + field(field, indent, line + indent))
                    .collect(Collectors.joining(",", "{", line + "}"));
        }
        if (value instanceof JsonArray array) {
            boolean isPlain = array.stream().noneMatch(item -> item instanceof JsonObject || item instanceof JsonArray);
            if (isPlain) return array.stream().map(JsonValue::toString).collect(Collectors.joining(", ", "[", "]"));
            return array.stream()
                    .map(item -> line + indent + of(item, indent, line + indent))
                    .collect(Collectors.joining(",", "[", line + "]"));
        }
        return value.toString();
    }

    private static String field(Map.Entry<String, JsonValue> field, String indent, String line) {
        return Json.createValue(field.getKey()) + ": " + of(field.getValue(), indent, line);
    }
}
