package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import synapse.openapi.ApiDocument;
import synapse.openapi.Operation;

/**
 * Drives each operation of the OpenAPI document with right and wrong requests, as public tools do. Whatever comes back is
 * held to the document by {@link Contract}; here it is asked that what is right is taken and what is wrong is refused.
 */
class GeneratedRequestsIT {
    private static final long SEED = 4711;
    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "PATCH");

    /** Operations whose right request the shared registry cannot take: it has an administrator, and no second storage. */
    private static final Set<String> REFUSED = Set.of("setUp", "moveStorage");

    static List<Operation> operations() {
        return ApiDocument.operations();
    }

    static Stream<Operation> withBody() {
        return operations().stream().filter(operation -> !operation.bodySchema().isMissingNode());
    }

    static Stream<Operation> withRequiredBody() {
        return operations().stream()
                .filter(operation ->
                        operation.node().path("requestBody").path("required").asBoolean());
    }

    static Stream<Operation> forCallers() {
        return operations().stream().filter(Operation::needsCaller);
    }

    static Stream<Operation> ofTheApi() {
        return operations().stream().filter(operation -> operation.path().startsWith("/api/v1/"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_right_request_is_taken(Operation operation) {
        Answer answer = RightRequest.of(operation).send();

        if (REFUSED.contains(operation.id())) assertThat(answer.problem()).startsWith("4");
        else assertThat(answer.status()).as(answer::toString).isBetween(200, 299);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_wrong_parameter_is_refused(Operation operation) {
        for (JsonNode parameter : operation.parameters("query")) {
            for (String wrong : WrongValues.texts(parameter.path("schema"))) {
                String name = parameter.path("name").asText();
                assertRefused(RightRequest.of(operation).query(name, wrong).send(), name + "=" + wrong);
            }
        }
        for (JsonNode parameter : operation.parameters("path")) {
            for (String wrong : WrongValues.texts(parameter.path("schema"))) {
                if (wrong.contains("%")) continue; // malformed paths are BadPathIT's
                String name = parameter.path("name").asText();
                assertRefused(RightRequest.of(operation).path(name, wrong).send(), name + "=" + wrong);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void a_wrong_body_is_refused(Operation operation) {
        Random random = new Random(SEED);

        for (JsonNode wrong :
                WrongValues.bodies(RightRequest.of(operation).rightBody(), operation.bodySchema(), random)) {
            assertRefused(RightRequest.of(operation).with(wrong).send(), wrong.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void what_is_no_json_object_is_refused(Operation operation) {
        List<String> wrong = List.of(
                "{",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{}x",
                "{\"a\":1,\"a\":2}",
                "[".repeat(500),
                "\u0000",
                "<a/>",
                "{\"token\":\"" + "a".repeat(70_000) + "\"}");

        for (String text : wrong) {
            assertRefused(RightRequest.of(operation).withText(text).send(), text);
        }
    }

    @ParameterizedTest
    @MethodSource("withRequiredBody")
    void a_body_of_another_type_is_refused(Operation operation) {
        for (String type : List.of("text/plain", "application/xml", "multipart/form-data;boundary=x", "nonsense")) {
            assertRefused(RightRequest.of(operation).contentType(type).send(), type);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_wrong_credential_is_refused(Operation operation) {
        for (String token : List.of("x", "a.b.c", "e30.e30.e30")) {
            Answer answer = RightRequest.of(operation).token(token).send();

            assertThat(answer.status()).as(answer::toString).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void without_a_credential_only_open_operations_are_answered(Operation operation) {
        Answer answer = RightRequest.of(operation).token("").send();

        if (operation.needsCaller()) assertThat(answer.problem()).isEqualTo("401 unauthenticated");
        else if (!operation.id().equals("setUp")) assertThat(answer.status()).isBetween(200, 299);
    }

    @ParameterizedTest
    @MethodSource("forCallers")
    void a_stranger_is_told_so_before_anything_is_read(Operation operation) {
        RightRequest request = RightRequest.of(operation).token("");
        operation
                .parameters("query")
                .forEach(parameter -> request.query(parameter.path("name").asText(), "\u0007"));
        if (!operation.bodySchema().isMissingNode()) request.withText("{\"wrong\":");

        assertThat(request.send().problem()).isEqualTo("401 unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("ofTheApi")
    void a_parameter_that_stands_there_twice_is_refused(Operation operation) {
        List<JsonNode> parameters = operation.parameters("query");
        String name = parameters.isEmpty()
                ? "unknown"
                : parameters.get(0).path("name").asText();
        String value =
                parameters.isEmpty() ? "1" : parameters.get(0).path("example").asText();

        Answer answer =
                RightRequest.of(operation).query(name, value).query(name, value).send();

        assertThat(answer.status()).as(answer::toString).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_method_that_is_not_described_is_refused_with_those_that_are(Operation operation) {
        Set<String> described = operations().stream()
                .filter(other -> other.path().equals(operation.path()))
                .map(Operation::method)
                .collect(Collectors.toSet());

        for (String method : METHODS) {
            if (described.contains(method)) continue;
            Answer answer = RightRequest.of(operation).send(method);
            assertThat(answer.problem()).as(method).isEqualTo("405 method-not-allowed");
            assertThat(answer.header("Allow").split(", *"))
                    .as(method)
                    .containsAll(described)
                    .doesNotContain(method);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_client_that_takes_nothing_of_what_there_is_gets_a_problem_or_the_document(Operation operation) {
        Answer answer = RightRequest.of(operation).accept("image/png").send();

        assertThat(answer.status()).as(answer::toString).isLessThan(500);
        if (answer.status() == 406) assertThat(answer.problem()).isEqualTo("406 not-acceptable");
    }

    private static void assertRefused(Answer answer, String why) {
        assertThat(answer.status()).as(() -> why + " was answered " + answer).isBetween(400, 499);
        if (answer.bytes().length > 0) assertThat(answer.problem()).as(why).startsWith("4");
    }
}
