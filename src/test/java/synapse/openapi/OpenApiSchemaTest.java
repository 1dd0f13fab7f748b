package synapse.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import synapse.problem.Fault;
import synapse.problem.Problem;
import synapse.wire.Json;

/** Holds the schemas of the OpenAPI document to the records on the wire. */
class OpenApiSchemaTest {
    private static final Path API = Path.of("target/classes/synapse/api");

    static List<Class<?>> records() throws IOException {
        try (Stream<Path> files = Files.list(API)) {
            Stream<Class<?>> api = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .map(name -> load("synapse.api." + name.replace(".class", "")));
            return Stream.<Class<?>>concat(api, Stream.of(Problem.class, Fault.class))
                    .filter(Class::isRecord)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_schema_has_the_fields_of_its_record(Class<?> type) {
        List<String> fields = components(type).map(OpenApiSchemaTest::wireName).toList();

        assertThat(schema(type).path("properties").fieldNames())
                .toIterable()
                .as(type.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    @ParameterizedTest
    @MethodSource("records")
    void what_cannot_be_absent_is_required(Class<?> type) {
        List<String> always = components(type)
                .filter(component -> component.getType().isPrimitive())
                .map(OpenApiSchemaTest::wireName)
                .toList();

        assertThat(schema(type).path("required"))
                .as(type.getSimpleName())
                .extracting(JsonNode::asText)
                .containsAll(always);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_field_has_the_type_of_its_component(Class<?> type) {
        components(type).forEach(component -> {
            JsonNode property = schema(type).path("properties").path(wireName(component));
            JsonNode meant = ApiDocument.resolve(Stream.of("/allOf/0", "/anyOf/0")
                    .map(property::at)
                    .filter(first -> !first.isMissingNode())
                    .findFirst()
                    .orElse(property));
            assertThat(meant.path("type").asText())
                    .as(type.getSimpleName() + "." + component.getName())
                    .isEqualTo(jsonType(component.getType()));
        });
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_request_takes_no_other_fields(Class<?> type) {
        if (!type.getSimpleName().endsWith("Request")) return;

        assertThat(schema(type).path("additionalProperties").asBoolean(true))
                .as(type.getSimpleName())
                .isFalse();
    }

    private static JsonNode schema(Class<?> type) {
        String outer = type.getNestHost() == type ? "" : type.getNestHost().getSimpleName();
        String name = outer + type.getSimpleName();
        JsonNode schema = ApiDocument.ROOT.at("/components/schemas/" + name);
        assertThat(schema.isMissingNode()).as("no schema " + name).isFalse();
        return schema;
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    private static String wireName(RecordComponent component) {
        return Json.mapper()
                .getSerializationConfig()
                .getPropertyNamingStrategy()
                .nameForField(null, null, component.getName());
    }

    private static String jsonType(Class<?> type) {
        if (type == String.class) return "string";
        if (type == boolean.class || type == Boolean.class) return "boolean";
        if (List.class.isAssignableFrom(type)) return "array";
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return type == double.class || type == Double.class ? "number" : "integer";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "object" : type.getName();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
