package synapse.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The style of the OpenAPI document. */
class OpenApiLintTest {
    static List<Operation> operations() {
        return ApiDocument.operations();
    }

    @Test
    void each_operation_has_an_id_of_its_own() {
        assertThat(operations())
                .extracting(Operation::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_says_what_it_is_for(Operation operation) {
        JsonNode node = operation.node();

        assertThat(node.path("tags")).hasSize(1);
        assertThat(ApiDocument.ROOT.path("tags").findValuesAsText("name"))
                .contains(node.path("tags").path(0).asText());
        assertThat(node.path("summary").asText()).matches("[A-Z].{3,80}[^.]");
        assertThat(node.path("description").asText()).matches("(?s)[A-Z`].{10,}\\.");
        assertThat(node.has("security")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_tells_of_every_refusal_that_it_may_answer(Operation operation) {
        Set<String> statuses = new TreeSet<>();
        operation.node().path("responses").fieldNames().forEachRemaining(statuses::add);

        assertThat(statuses).contains("400", "401", "431", "500", "503").anyMatch(status -> status.startsWith("2"));
        if (operation.path().contains("{")) assertThat(statuses).contains("404");
        if (operation.node().path("requestBody").path("required").asBoolean()) {
            assertThat(statuses).contains("408", "413", "415", "422");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_variables_of_the_path_are_its_parameters(Operation operation) {
        List<String> names = operation.parameters("path").stream()
                .map(parameter -> "{" + parameter.path("name").asText() + "}")
                .toList();

        assertThat(operation.path().split("/"))
                .filteredOn(part -> part.startsWith("{"))
                .containsExactlyElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_answer_has_a_description_header_fields_and_an_example(Operation operation) {
        operation.node().path("responses").properties().forEach(answer -> {
            JsonNode response = ApiDocument.resolve(answer.getValue());
            assertThat(response.path("description").asText()).isNotBlank();
            assertThat(response.path("headers").fieldNames())
                    .toIterable()
                    .contains("X-Request-Id", "X-Content-Type-Options");
            response.path("content").properties().stream()
                    .filter(content ->
                            content.getKey().endsWith("json") && !operation.id().equals("openapi"))
                    .forEach(content -> assertThat(content.getValue().has("example")
                                    || content.getValue().has("examples"))
                            .as(operation + " " + answer.getKey() + " has an example")
                            .isTrue());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameters", "responses", "headers", "schemas", "securitySchemes"})
    void every_component_is_used_and_described(String kind) {
        List<String> references = new ArrayList<>();
        ApiDocument.ROOT.findValuesAsText("$ref", references);
        ApiDocument.ROOT
                .findValues("security")
                .forEach(ways -> ways.forEach(way -> way.fieldNames()
                        .forEachRemaining(scheme -> references.add("#/components/securitySchemes/" + scheme))));

        ApiDocument.ROOT.path("components").path(kind).properties().forEach(component -> {
            assertThat(references).contains("#/components/" + kind + "/" + component.getKey());
            assertThat(component.getValue().path("description").asText())
                    .as(component.getKey())
                    .isNotBlank();
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(ApiDocument.ROOT.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                ApiDocument.ROOT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void every_example_fits_its_schema() {
        Map<String, List<String>> wrong = new TreeMap<>();
        int checked = check("", ApiDocument.ROOT, wrong);

        assertThat(checked).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    /** Checks what stands at a pointer and all below it: whatever has a schema and examples, or is a schema with one. */
    private static int check(String pointer, JsonNode node, Map<String, List<String>> wrong) {
        int checked = 0;
        if (node.has("schema") || (node.has("type") && node.has("example"))) {
            String schema = node.has("schema") ? pointer + "/schema" : pointer;
            List<JsonNode> examples = new ArrayList<>();
            if (node.has("example")) examples.add(node.path("example"));
            node.path("examples").forEach(example -> examples.add(example.path("value")));
            for (JsonNode example : examples) {
                List<String> faults = ApiDocument.faults(ApiDocument.resolve(schema), example.toString());
                if (!faults.isEmpty()) wrong.put(pointer + " " + example, faults);
                checked++;
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().startsWith("example")) continue;
            checked += check(pointer + "/" + ApiDocument.escaped(field.getKey()), field.getValue(), wrong);
        }
        return checked;
    }
}
