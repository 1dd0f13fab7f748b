package synapse.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation of the document.
 *
 * @param method in capitals
 * @param path template, such as {@code /api/v1/packages/{name}}
 * @param pointer JSON Pointer of the operation in the document
 */
public record Operation(String method, String path, String pointer, JsonNode node) {
    private static final String NAME = "(?:(?:@|%40)[^/%]+(?:/|%2[fF])[^/]+|[^/@%][^/]*)";
    private static final String VERSION = "(?!owners/|(?:versions|owners|stats|dependents|deprecation)/?$)[^/]+";
    private static final Map<String, String> VARIABLES = Map.of("name", NAME, "version", VERSION);

    public String id() {
        return node.path("operationId").asText();
    }

    /** Returns the parameters, references resolved. */
    public List<JsonNode> parameters() {
        List<JsonNode> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameter -> parameters.add(ApiDocument.resolve(parameter)));
        return parameters;
    }

    public List<JsonNode> parameters(String place) {
        return parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .toList();
    }

    /** Tells whether nobody may call it without a credential. */
    public boolean needsCaller() {
        for (JsonNode way : node.path("security")) if (way.isEmpty()) return false;
        return true;
    }

    /** Returns the schema of the JSON body; missing if it takes none. */
    public JsonNode bodySchema() {
        return ApiDocument.resolve(node.path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    /** Tells whether a path as it is sent belongs to this operation's template. */
    public boolean matches(String sent) {
        String regex = Pattern.compile("\\{(\\w+)}")
                .matcher(path.replace(".", "\\."))
                .replaceAll(variable -> Matcher.quoteReplacement(VARIABLES.getOrDefault(variable.group(1), "[^/]+")));
        return sent.matches(regex);
    }

    /** Returns how many characters of the template are literal: of two that match, JAX-RS takes that with more. */
    public int literals() {
        return path.replaceAll("\\{\\w+}", "").length();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
