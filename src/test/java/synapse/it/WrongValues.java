package synapse.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import synapse.openapi.ApiDocument;

/** Values that a schema of the document does not allow. The same seed gives the same values. */
final class WrongValues {
    private static final ObjectNode EMPTY = RegistryClient.object();

    private WrongValues() {}

    /** Returns texts that a parameter does not allow. */
    static List<String> texts(JsonNode schema) {
        JsonNode meant = ApiDocument.resolve(schema);
        List<String> wrong = new ArrayList<>();
        switch (meant.path("type").asText()) {
            case "integer" -> {
                wrong.addAll(List.of("x", "1.5", "1e2", "", " ", "-1", "99999999999999999999", "0x1", "null", "1,2"));
                if (meant.has("minimum"))
                    wrong.add(Long.toString(meant.path("minimum").asLong() - 1));
                if (meant.has("maximum"))
                    wrong.add(Long.toString(meant.path("maximum").asLong() + 1));
            }
            case "boolean" -> wrong.addAll(List.of("yes", "1", "TRUE", "", "null"));
            default ->
                Stream.of(
                                "no such value",
                                "\u00e4 !",
                                "{}",
                                "a\nb",
                                "a".repeat(1 + meant.path("maxLength").asInt()))
                        .filter(text -> !allows(meant, text))
                        .forEach(wrong::add);
        }
        return wrong;
    }

    private static boolean allows(JsonNode schema, String text) {
        if (text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) return false;
        if (schema.has("enum")) return schema.path("enum").toString().contains('"' + text + '"');
        return !schema.has("pattern")
                || Pattern.compile(schema.path("pattern").asText())
                        .matcher(text)
                        .find();
    }

    /** Returns bodies that differ from a right one in one thing that the schema does not allow. */
    static List<JsonNode> bodies(ObjectNode right, JsonNode schema, Random random) {
        List<JsonNode> wrong = new ArrayList<>();
        for (JsonNode required : schema.path("required")) {
            wrong.add(right.deepCopy().without(required.asText()));
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode meant = ApiDocument.resolve(property.getValue());
            for (JsonNode value : values(meant, random)) {
                ObjectNode body = right.deepCopy();
                body.set(property.getKey(), value);
                wrong.add(body);
            }
        }
        if (!schema.path("additionalProperties").asBoolean(true)) {
            wrong.add(right.deepCopy().put("field" + random.nextInt(1000), random.nextInt()));
        }
        return wrong;
    }

    private static List<JsonNode> values(JsonNode schema, Random random) {
        List<JsonNode> wrong = new ArrayList<>();
        String type = schema.path("type").asText();
        if (!schema.path("nullable").asBoolean() && !schema.has("anyOf")) wrong.add(EMPTY.nullNode());
        if (!type.equals("string")) wrong.add(EMPTY.textNode("text " + random.nextInt()));
        if (!type.equals("integer") && !type.equals("number")) wrong.add(EMPTY.numberNode(random.nextInt()));
        if (!type.equals("boolean")) wrong.add(EMPTY.booleanNode(random.nextBoolean()));
        if (!type.equals("object")) wrong.add(RegistryClient.object().put("a", random.nextInt()));
        if (!type.equals("array")) wrong.add(EMPTY.arrayNode().add(random.nextInt()));
        if (!type.equals("string")) return wrong;
        if (schema.has("maxLength"))
            wrong.add(EMPTY.textNode("a".repeat(schema.path("maxLength").asInt() + 1)));
        if (schema.has("minLength"))
            wrong.add(EMPTY.textNode("a".repeat(schema.path("minLength").asInt() - 1)));
        if (schema.has("enum")) wrong.add(EMPTY.textNode("no such value"));
        if (schema.has("pattern")) wrong.add(EMPTY.textNode("\u0000 \u0007"));
        return wrong;
    }
}
