package synapse.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import synapse.identity.CallersOnly;
import synapse.problem.ProblemType;

/** Holds the OpenAPI document to the resources. */
class OpenApiTest {
    private static final String ROOT = "/api/v1";

    static List<Endpoint> endpoints() {
        return Endpoint.all();
    }

    @Test
    void every_endpoint_is_described_and_no_other() {
        List<String> described = ApiDocument.operations().stream()
                .map(Operation::toString)
                .filter(operation -> operation.contains(" " + ROOT + "/"))
                .toList();

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(endpoints().stream()
                        .map(endpoint -> endpoint.method() + " " + ROOT + endpoint.path())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void the_parameters_are_those_of_the_method(Endpoint endpoint) {
        Operation operation = operation(endpoint);

        assertThat(names(operation, "query")).isEqualTo(queryParameters(endpoint));
        assertThat(names(operation, "path")).isEqualTo(pathParameters(endpoint));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void the_bodies_have_the_types_that_the_method_takes(Endpoint endpoint) {
        Consumes consumes = endpoint.handler().getAnnotation(Consumes.class);
        if (consumes == null) return; // any type will do

        assertThat(operation(endpoint)
                        .node()
                        .path("requestBody")
                        .path("content")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(consumes.value());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void a_record_in_the_signature_is_the_schema_of_the_body(Endpoint endpoint) {
        Arrays.stream(endpoint.handler().getParameterTypes())
                .filter(Class::isRecord)
                .forEach(record -> assertThat(operation(endpoint)
                                .node()
                                .at("/requestBody/content/application~1json/schema/$ref")
                                .asText())
                        .isEqualTo("#/components/schemas/" + record.getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void what_needs_a_caller_reads_nothing_from_strangers(Endpoint endpoint) {
        Method handler = endpoint.handler();

        assertThat(handler.isAnnotationPresent(CallersOnly.class)
                        || handler.getDeclaringClass().isAnnotationPresent(CallersOnly.class))
                .isEqualTo(operation(endpoint).needsCaller());
    }

    @Test
    void every_problem_is_in_the_list_of_codes() {
        List<String> codes =
                Stream.of(ProblemType.values()).map(ProblemType::slug).toList();

        assertThat(ApiDocument.ROOT.at("/components/schemas/ProblemCode/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void every_refusal_tells_of_problems_with_its_status() {
        ApiDocument.ROOT.at("/components/responses").properties().forEach(response -> {
            JsonNode schema = response.getValue().at("/content/application~1problem+json/schema/allOf/1/properties");
            int status = schema.at("/status/enum/0").asInt();
            assertThat(schema.at("/code/enum"))
                    .as(response.getKey())
                    .isNotEmpty()
                    .allSatisfy(code -> assertThat(problem(code.asText()).status())
                            .as(code.asText())
                            .isEqualTo(status));
        });
    }

    @Test
    void another_parser_finds_nothing_wrong() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(ApiDocument.YAML, null, options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths())
                .hasSize(ApiDocument.ROOT.path("paths").size());
    }

    private static ProblemType problem(String code) {
        return Stream.of(ProblemType.values())
                .filter(type -> type.slug().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Operation operation(Endpoint endpoint) {
        return ApiDocument.operations().stream()
                .filter(operation -> operation.toString().equals(endpoint.method() + " " + ROOT + endpoint.path()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(endpoint + " is not described"));
    }

    private static Set<String> names(Operation operation, String place) {
        Set<String> names = new TreeSet<>();
        operation
                .parameters(place)
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        return names;
    }

    private static Set<String> queryParameters(Endpoint endpoint) {
        Set<String> names = new TreeSet<>();
        for (Annotation[] annotations : endpoint.handler().getParameterAnnotations()) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof QueryParam parameter) names.add(parameter.value());
            }
        }
        return names;
    }

    private static Set<String> pathParameters(Endpoint endpoint) {
        Set<String> names = new TreeSet<>();
        for (Annotation[] annotations : endpoint.handler().getParameterAnnotations()) {
            for (Annotation annotation : annotations) {
                if (annotation instanceof PathParam parameter) names.add(parameter.value());
            }
        }
        return names;
    }
}
