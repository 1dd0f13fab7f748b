package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.openapi.ApiDocument;
import synapse.openapi.Operation;

/** At the edges of the schemas in the OpenAPI document: what they allow is taken, and nothing else is. */
class SchemaTruthIT {
    /** For each operation bodies that a careless schema allows, or forbids, at odds with the registry. */
    static Stream<Arguments> ofAccounts() {
        return Stream.of(
                        edges(
                                "register",
                                address("UNIQUE@b"),
                                address("\u00e9UNIQUE@\u00fc.de"),
                                address("UNIQUE\\u0378@b"),
                                address("UNIQUE\\u200b@b"),
                                address("UNIQUE@b\\u00a0"),
                                address("UNIQUE@b@c"),
                                address("UNIQUE b@c")),
                        edges(
                                "deactivateUser",
                                "{'reason':null}",
                                "{'reason':''}",
                                "{'reason':7}",
                                "{'reason':'a\\u0000'}"),
                        edges("changeRoles", "{'roles':['admin']}", "{'roles':['admin','user']}", "{'roles':[]}"),
                        edges("changeRoles", "{'roles':['user','user']}", "{'roles':['user','admin','user']}"),
                        edges(
                                "createToken",
                                named("two\\nlines"),
                                named("end\\n"),
                                named(" "),
                                named("\\u2003"),
                                named("\\u00a0"),
                                named("\\u202e"),
                                named("\\u0378"),
                                named("\\u200b")),
                        edges(
                                "createToken",
                                ending("'2036-01-01T00:00:00Z'"),
                                ending("'2036-01-01t00:00:00.123456789z'"),
                                ending("'2036-01-01T00:00:00+17:59'"),
                                ending("'2036-01-01T00:00:00-23:59'"),
                                ending("'2036-01-01T00:00Z'"),
                                ending("null"),
                                ending("'2036-01-01T00:00:00Z','expires_in_days':7"),
                                ending("'2036-01-01T00:00:00Z','expires_in_days':null"),
                                ending("null,'expires_in_days':7")))
                .flatMap(edges -> edges);
    }

    static Stream<Arguments> ofPackages() {
        return Stream.of(
                        edges(
                                "yank",
                                "{'reason':null,'replacement':null}",
                                "{'replacement':''}",
                                "{'replacement':' 2.0.0'}",
                                "{'replacement':'2.0.0+b'}",
                                "{'replacement':'other'}",
                                "{'reason':'end\\n'}",
                                "{'reason':'\\u0085'}",
                                "{'reason':'\\u2066'}",
                                "{'reason':'  '}"),
                        edges("deprecatePackage", saying(" "), saying("\\u3000"), saying("\\u00a0"), saying("a\\tb")),
                        edges("deprecatePackage", replacedBy("'@a/b'"), replacedBy("'Not a name'"), replacedBy("null")),
                        edges("deprecateVersion", replacedBy("'2.0.0'"), replacedBy("'other'"), replacedBy("'A'")))
                .flatMap(edges -> edges);
    }

    /** @param texts JSON, but for the quotation marks */
    private static Stream<Arguments> edges(String operation, String... texts) {
        return Stream.of(texts)
                .map(text -> Arguments.of(operation, text.replace('\'', '"').replace("UNIQUE", Unique.name("edge"))));
    }

    private static String address(String email) {
        return "{'username':'UNIQUE','password':'three words and a half','email':'" + email + "'}";
    }

    private static String named(String name) {
        return "{'scopes':['read'],'name':'" + name + "'}";
    }

    private static String ending(String end) {
        return "{'scopes':['read'],'name':'x','expires_at':" + end + "}";
    }

    private static String saying(String message) {
        return "{'message':'" + message + "'}";
    }

    private static String replacedBy(String other) {
        return "{'message':'x','replacement':" + other + "}";
    }

    @ParameterizedTest
    @MethodSource({"ofAccounts", "ofPackages"})
    void a_body_is_taken_if_the_schema_allows_it_and_refused_if_not(String id, String body) {
        Operation operation = operation(id);
        String schema = ApiDocument.resolve(operation.pointer() + "/requestBody/content/application~1json/schema");

        Answer answer = RightRequest.of(operation).withText(body).send();

        if (ApiDocument.faults(schema, body).isEmpty()) {
            assertThat(answer.status()).as(answer::toString).isBetween(200, 201);
        } else {
            assertThat(answer.problem()).isEqualTo("422 validation-failed");
        }
    }

    static Stream<Arguments> cursors() {
        return ApiDocument.operations().stream()
                .flatMap(operation -> Stream.of(
                                "/components/parameters/Cursor",
                                "/components/parameters/SessionsCursor",
                                "/components/parameters/UsersCursor",
                                "/components/parameters/VersionsCursor",
                                "/components/parameters/DependentsCursor")
                        .filter(parameter -> operation
                                .node()
                                .path("parameters")
                                .findValuesAsText("$ref")
                                .contains("#" + parameter))
                        .map(parameter -> Arguments.of(operation, parameter + "/schema")));
    }

    @ParameterizedTest
    @MethodSource("cursors")
    void a_cursor_is_taken_if_the_schema_allows_it_and_refused_if_not(Operation operation, String schema) {
        List<String> values = List.of(
                "ada",
                "a.b",
                "A",
                "",
                "x!",
                "@a/b",
                "@a/b.run",
                "json.dev",
                ".run",
                "1.0.0",
                "1.0",
                "1.0.0-rc.1+b",
                "1793464800000-c29c1a6f-f642-4ff5-92b3-2d8e062849cd",
                "a".repeat(300));

        for (String value : values) {
            String json = RegistryClient.JSON.valueToTree(value).toString();
            boolean allowed =
                    ApiDocument.faults(ApiDocument.resolve(schema), json).isEmpty();
            assertThat(RightRequest.of(operation).query("cursor", value).send().status())
                    .as(value)
                    .isEqualTo(allowed ? 200 : 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-None-Match", "Range", "If-Range"})
    void a_header_field_that_says_nothing_is_ignored_as_its_schema_allows(String name) {
        PackageBuilder hello = aPackage(Unique.name("hello"));
        assertThat(SharedRegistry.newUser().publish(hello).status()).isEqualTo(201);

        for (String value : List.of("x", "\"", ",", "bytes", "bytes=a-b", "W/", "\"a\" \"b\"")) {
            String json = RegistryClient.JSON.valueToTree(value).toString();
            assertThat(ApiDocument.faults("/components/schemas/FieldValue", json))
                    .isEmpty();
            assertThat(SharedRegistry.anyone().tarball(hello, name, value).status())
                    .as(value)
                    .isEqualTo(200);
        }
    }

    private static Operation operation(String id) {
        return ApiDocument.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
