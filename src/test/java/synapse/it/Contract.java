package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import synapse.openapi.ApiDocument;
import synapse.openapi.Operation;

/**
 * Holds every exchange of the HTTP tests to the OpenAPI document: status, header fields, media type and body of an answer
 * are those that the document tells of. So the document is proven by all tests together.
 */
final class Contract {
    /** Fields of HTTP itself, which the document does not repeat. */
    private static final Set<String> FRAMING = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "connection",
            "date",
            "transfer-encoding",
            "keep-alive");

    /** Fields of every answer, which the document tells of in its introduction. */
    private static final Map<String, String> ALWAYS = Map.of(
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "no-referrer",
            "content-security-policy", "default-src 'none'.*frame-ancestors 'none'");

    /** Fields that there are where a registry is set so, which it tells of there, too. */
    private static final Pattern AS_SET = Pattern.compile("vary|strict-transport-security|access-control-.*");

    /** Refusals that come before the path is looked at, so that also a method which is not described may meet them. */
    private static final Set<Integer> EARLY = Set.of(400, 401, 404, 429, 431, 503);

    private Contract() {}

    /** @param target path and query as they were sent */
    static void check(String method, String target, Answer answer) {
        ALWAYS.forEach((name, value) -> assertThat(answer.header(name))
                .as(() -> method + " " + target + " answered " + answer)
                .matches(value));
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
        String path = target.replaceAll("[?#].*", "");
        List<Operation> there = operationsAt(path);
        if (there.isEmpty()) return; // pages for people, and paths that do not exist
        Optional<Operation> operation = find(there, method);
        String what = method + " " + target + " answered " + answer + "\nagainst the OpenAPI document: ";
        if (operation.isPresent()) {
            new Exchange(operation.get(), method, answer, what).check();
        } else if (!method.equals("OPTIONS") && !EARLY.contains(answer.status())) {
            assertThat(answer.status()).as(what + "the method is not described").isEqualTo(405);
            assertThat(answer.header("Allow").split(", *"))
                    .as(what + "Allow names what is described")
                    .contains(there.stream().map(Operation::method).toArray(String[]::new));
        }
    }

    /** Returns the operations of the template that fits best. */
    private static List<Operation> operationsAt(String path) {
        return ApiDocument.operations().stream()
                .filter(operation -> operation.matches(path))
                .collect(Collectors.groupingBy(Operation::literals, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .max(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static Optional<Operation> find(List<Operation> there, String method) {
        Optional<Operation> exact = there.stream()
                .filter(operation -> operation.method().equals(method))
                .findFirst();
        return exact.isPresent() || !method.equals("HEAD") ? exact : find(there, "GET");
    }

    /** One answer and what the document says of it. */
    private record Exchange(Operation operation, String method, Answer answer, String what) {
        void check() {
            String pointer = ApiDocument.resolve(operation.pointer() + "/responses/" + answer.status());
            JsonNode response =
                    ApiDocument.resolve(operation.node().path("responses").path(Integer.toString(answer.status())));
            assertThat(response.isMissingNode())
                    .as(what + "no such status at " + operation)
                    .isFalse();
            checkHeaders(response.path("headers"));
            if (!method.equals("HEAD")) checkBody(pointer + "/content", response.path("content"));
        }

        private void checkHeaders(JsonNode described) {
            Map<String, JsonNode> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            described.properties().forEach(field -> fields.put(field.getKey(), ApiDocument.resolve(field.getValue())));
            fields.forEach((name, field) -> checkHeader(name, field, described.path(name)));
            assertThat(answer.headers().map().keySet())
                    .as(what + "header fields are described")
                    .allMatch(name -> fields.containsKey(name) || isOfHttp(name.toLowerCase(Locale.ROOT)));
        }

        private static boolean isOfHttp(String name) {
            return FRAMING.contains(name)
                    || ALWAYS.containsKey(name)
                    || AS_SET.matcher(name).matches();
        }

        private void checkHeader(String name, JsonNode field, JsonNode reference) {
            Optional<String> value = answer.headers().firstValue(name);
            if (field.path("required").asBoolean())
                assertThat(value).as(what + "field " + name + " is there").isPresent();
            String type = field.path("schema").path("type").asText();
            value.map(text -> type.equals("integer")
                            ? text
                            : RegistryClient.JSON.valueToTree(text).toString())
                    .ifPresent(json -> assertThat(ApiDocument.faults(
                                    reference.path("$ref").asText().substring(1) + "/schema", json))
                            .as(what + "field " + name)
                            .isEmpty());
        }

        private void checkBody(String pointer, JsonNode content) {
            if (content.isEmpty()) {
                assertThat(answer.bytes()).as(what + "no body is described").isEmpty();
                return;
            }
            String type = answer.header("Content-Type").replaceAll(";.*", "");
            assertThat(content.has(type)).as(what + "media type " + type).isTrue();
            if (!type.endsWith("json")
                    || answer.headers().firstValue("Content-Encoding").isPresent()) return;
            assertThat(ApiDocument.faults(pointer + "/" + ApiDocument.escaped(type) + "/schema", answer.text()))
                    .as(what + "the body fits its schema")
                    .isEmpty();
        }
    }
}
