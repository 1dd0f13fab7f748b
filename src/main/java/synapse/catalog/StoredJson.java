package synapse.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import synapse.wire.Json;

/** JSON columns, which this program wrote itself. */
final class StoredJson {
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> RANGES = new TypeReference<>() {};

    private StoredJson() {}

    static List<String> strings(String json) {
        return read(json, STRINGS);
    }

    /** Returns package name to range, in the order of the manifest. */
    static Map<String, String> ranges(String json) {
        return read(json, RANGES);
    }

    static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw damaged(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw damaged(e);
        }
    }

    private static IllegalStateException damaged(JsonProcessingException e) {
        return new IllegalStateException("a stored JSON text is damaged", e);
    }
}
