package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import synapse.openapi.ApiDocument;
import synapse.openapi.Operation;

/**
 * Sends hostile texts to each place of each operation of the OpenAPI document. Whatever comes back is held to the document
 * by {@link Contract}, so that it is a problem document; here it is asked that nothing fails, waits or tells.
 */
class AbuseIT {
    private static final Duration SOON = Duration.ofSeconds(4); // a sleep of an attacker's takes 5 s

    /** What answers only if a text was taken for code, or a file was read. */
    private static final String TOLD =
            "root:[x*]:0:0|uid=[0-9]|pbkdf2|PBKDF2|password_hash|\\bSELECT\\b.*\\bFROM\\b.*\\bWHERE\\b"
                    + "|SQLSTATE|org\\.h2|PSQLException|<b>49</b>";

    /** Operations that are not for tests to succeed in: they end or change what other tests use. */
    private static final Set<String> DANGEROUS = Set.of("checkStorage", "moveStorage", "removeOrphans");

    static Stream<Operation> operations() {
        return ApiDocument.operations().stream().filter(operation -> !DANGEROUS.contains(operation.id()));
    }

    static Stream<Operation> withBody() {
        return operations().filter(operation -> !operation.bodySchema().isMissingNode());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void no_text_in_a_path_is_taken_for_anything_but_text(Operation operation) {
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.path("name").asText();
            for (String text : Hostile.textsFor(operation + name)) {
                if (isUnfitForPaths(text)) continue;
                assertHarmless(RightRequest.of(operation).path(name, text), text);
            }
        }
    }

    /** What a path cannot have is the guard's to refuse: {@link BadPathIT}. */
    private static boolean isUnfitForPaths(String text) {
        return text.matches("(?s).*[\\p{Cntrl}\\\\;].*") || text.contains("..") || text.contains("%");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void no_text_in_a_query_is(Operation operation) {
        List<String> names = new ArrayList<>(List.of("unknown", "_method", "class.module.classLoader"));
        operation
                .parameters("query")
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        for (String name : names.subList(3, names.size())) {
            for (String text : Hostile.textsFor(operation + name)) {
                assertHarmless(RightRequest.of(operation).query(name, text), text);
            }
        }
        for (String name : names.subList(0, 3)) {
            assertHarmless(RightRequest.of(operation).query(name, "1"), name);
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void no_text_in_a_body_is(Operation operation) {
        ObjectNode right = RightRequest.of(operation).rightBody();
        for (Map.Entry<String, JsonNode> member : right.properties()) {
            if (member.getKey().equals("tarball")) continue;
            for (String text : Hostile.textsFor(operation + member.getKey())) {
                ObjectNode body = right.deepCopy().put(member.getKey(), text);
                assertHarmless(RightRequest.of(operation).with(body), member.getKey() + ": " + text);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withBody")
    void no_document_costs_more_than_it_weighs(Operation operation) {
        for (String text : Hostile.documentsFor(operation)) {
            Answer answer = assertHarmless(RightRequest.of(operation).withText(text), text);

            boolean mayBeEmpty = text.isEmpty() || text.equals("true");
            if (!mayBeEmpty) assertThat(answer.status()).as(text).isBetween(400, 499);
        }
    }

    /** A field that the server sets is not the client's to set: it is refused, and so nothing comes of it. */
    @ParameterizedTest
    @MethodSource("withBody")
    void a_body_has_no_field_that_the_operation_does_not_take(Operation operation) {
        Set<String> known = Set.copyOf(fieldsOf(operation));
        if (operation.id().equals("publishJson")) return; // any field may stand in a manifest; PublishIT has the rest
        for (String field :
                List.of("id", "user_id", "owner_id", "roles", "is_admin", "is_active", "created_at", "scopes")) {
            if (known.contains(field)) continue;
            ObjectNode body = RightRequest.of(operation).rightBody();
            body.putArray(field).add("admin");

            Answer answer = RightRequest.of(operation).with(body).send();

            assertThat(answer.status()).as(field + " was answered " + answer).isBetween(400, 499);
            answer.problem();
        }
    }

    private static List<String> fieldsOf(Operation operation) {
        List<String> names = new ArrayList<>();
        operation.bodySchema().path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Answer assertHarmless(RightRequest request, String text) {
        Instant begun = Instant.now();

        Answer answer = request.send();

        assertThat(answer.status()).as(() -> text + " was answered " + answer).isLessThan(500);
        assertThat(Duration.between(begun, Instant.now())).as(text).isLessThan(SOON);
        assertThat(answer.text()).doesNotContainPattern(TOLD);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        if (answer.status() >= 400 && answer.bytes().length > 0) answer.problem();
        return answer;
    }
}
