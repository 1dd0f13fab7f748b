package synapse.manifest;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writer of {@code synapse.json} for people: two blanks of indent, LF, a final newline, known fields first. */
public final class ManifestWriter {
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Fields the registry knows, in the order in which they are written. */
    public static final List<String> FIELDS = List.of(
            "name",
            "version",
            "description",
            "author",
            "license",
            "homepage",
            "repository",
            "keywords",
            "dependencies",
            "dev_dependencies",
            "readme",
            "private");

    /**
     * Writes the fields of a manifest, such as {@link Manifest#fields()}; unknown ones come last, in their order.
     * Nothing is judged here. The depth should be at most {@link ManifestReader#MAX_DEPTH}, since this recurs.
     */
    public String write(JsonObject fields) {
        Map<String, JsonValue> ordered = new LinkedHashMap<>();
        FIELDS.stream().filter(fields::containsKey).forEach(field -> ordered.put(field, fields.get(field)));
        fields.forEach(ordered::putIfAbsent);
        return object(ordered, "\n") + '\n';
    }

    private static String value(JsonValue value, String newLine) {
        if (value instanceof JsonObject object) {
            return object(object, newLine);
        }
        return value instanceof JsonArray array ? array(array, newLine) : value.toString();
    }

    private static String object(Map<String, JsonValue> object, String newLine) {
        List<String> members = new ArrayList<>();
        object.forEach((key, value) -> members.add(JSON.createValue(key) + ": " + value(value, newLine + "  ")));
        return block(members, "{", "}", newLine);
    }

    private static String array(JsonArray array, String newLine) {
        return block(array.stream().map(value -> value(value, newLine + "  ")).toList(), "[", "]", newLine);
    }

    private static String block(List<String> parts, String open, String close, String newLine) {
        String inner = newLine + "  ";
        return parts.isEmpty() ? open + close : open + inner + String.join(',' + inner, parts) + newLine + close;
    }
}
