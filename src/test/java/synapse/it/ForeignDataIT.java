package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.openapi.ApiDocument;
import synapse.openapi.Operation;

/**
 * One user at the things of another, over each operation of the OpenAPI document that needs to know who asks: with a session,
 * and with an API token of every scope that a user may give it.
 */
class ForeignDataIT {
    private static final RegistryClient VICTIM = SharedRegistry.newUser();
    private static final RegistryClient THIEF = SharedRegistry.newUser();
    private static final RegistryClient THIEFS_TOKEN =
            THIEF.withApiToken("read", "publish-new", "publish-update", "yank", "owners");
    private static final PackageBuilder PACKAGE = aPackage(Unique.name("treasure"));
    private static final String TOKEN_ID;
    private static final String SESSION_ID;
    private static final RegistryClient VICTIMS_TOKEN;

    static {
        assertThat(VICTIM.publish(PACKAGE).status()).isEqualTo(201);
        Answer made = VICTIM.makeToken("read");
        TOKEN_ID = made.json().path("id").asText();
        VICTIMS_TOKEN = VICTIM.withToken(made.json().path("token").asText());
        SESSION_ID = VICTIM.get("/auth/sessions").json().at("/sessions/0/id").asText();
    }

    /** Operations that are about whoever sends them, and touch nobody else's. */
    private static final Set<String> OWN = Set.of(
            "logout",
            "me",
            "changePassword",
            "listSessions",
            "endSessions",
            "listTokens",
            "createToken",
            "publishJson");

    static Stream<Operation> aboutOthers() {
        return ApiDocument.operations().stream()
                .filter(Operation::needsCaller)
                .filter(operation -> !OWN.contains(operation.id()));
    }

    @ParameterizedTest
    @MethodSource("aboutOthers")
    void nobody_can_change_or_see_what_is_another_users(Operation operation) {
        String before = state();

        for (RegistryClient thief : new RegistryClient[] {THIEF, THIEFS_TOKEN}) {
            Answer answer = send(thief, operation);
            assertThat(answer.problem()).matches("40[34] .*");
            assertThat(answer.text()).doesNotContain(VICTIM.username() + "@");
        }

        assertThat(state()).isEqualTo(before);
        assertThat(VICTIM.isAccepted()).isTrue();
        assertThat(VICTIMS_TOKEN.get("/packages").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/me", "/auth/sessions", "/tokens"})
    void everybody_sees_only_their_own(String path) {
        Answer answer = THIEF.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain(VICTIM.username(), SESSION_ID, "\"id\":" + TOKEN_ID + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-User",
                "X-Forwarded-User",
                "X-Remote-User",
                "Remote-User",
                "X-Original-User",
                "X-Auth-Token",
                "Cookie"
            })
    void no_field_but_authorization_says_who_somebody_is(String field) {
        Answer answer = SharedRegistry.anyone().get("/auth/me", field, VICTIM.username());

        assertThat(answer.problem()).isEqualTo("401 unauthenticated");
        assertThat(THIEF.get("/auth/me", field, VICTIM.username())
                        .json()
                        .path("username")
                        .asText())
                .isEqualTo(THIEF.username());
    }

    private static Answer send(RegistryClient client, Operation operation) {
        String path = operation
                .path()
                .replace("{name}", PACKAGE.name())
                .replace("{version}", operation.id().equals("publish") ? "9.9.9" : "1.0.0")
                .replace("{username}", VICTIM.username())
                .replace("{user}", THIEF.username())
                .replace("{id}", operation.path().contains("/tokens/") ? TOKEN_ID : SESSION_ID);
        if (operation.id().equals("publish")) {
            byte[] archive = aPackage(PACKAGE.name()).version("9.9.9").archive();
            return client.sendToRoot(
                    "PUT", path, BodyPublishers.ofByteArray(archive), "Content-Type", "application/gzip");
        }
        JsonNode body = operation.node().at("/requestBody/content/application~1json/example");
        return body.isMissingNode()
                ? client.sendToRoot(operation.method(), path, BodyPublishers.noBody())
                : client.sendToRoot(
                        operation.method(),
                        path,
                        BodyPublishers.ofString(body.toString()),
                        "Content-Type",
                        "application/json");
    }

    private static String state() {
        return VICTIM.get("/packages/" + PACKAGE.name()).text()
                + VICTIM.get("/packages/" + PACKAGE.name() + "/1.0.0").text()
                + VICTIM.get("/packages/" + PACKAGE.name() + "/owners").text()
                + VICTIM.get("/auth/me").text();
    }
}
