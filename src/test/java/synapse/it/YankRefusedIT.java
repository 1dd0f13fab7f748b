package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Yanks that are refused. */
class YankRefusedIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();

    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String json = Unique.name("kept-json");
    private final String path = "/packages/" + json;

    @BeforeEach
    void publish() {
        assertThat(ADA.publish(aPackage(json)).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"replacement":"1.0.0"}                 | /replacement self-replacement
                    {"replacement":"1.0.0+b"}               | /replacement self-replacement
                    {"replacement":"^1.0.1"}                | /replacement invalid-version
                    {"replacement":"latest"}                | /replacement invalid-version
                    {"reason":"two\\nlines"}                | /reason invalid-text
                    {"reason":"turned \\u202e round"}       | /reason invalid-text
                    {"reason":"\\u0000"}                    | /reason wrong-type
                    {"reason":1}                            | /reason wrong-type
                    {"reason":"x","message":"y"}            | /message unknown-field
                    """)
    void a_wrong_body_is_pointed_at(String body, String fault) {
        Answer refused = ADA.send(
                "PUT", path + "/1.0.0/yank", BodyPublishers.ofString(body), "Content-Type", "application/json");

        assertThat(refused.problem()).isEqualTo("422 validation-failed");
        assertThat(refused.faults()).containsExactly(fault);
        assertThat(anyone.get(path + "/1.0.0").json().has("yanked")).isFalse();
    }

    @Test
    void a_reason_has_1000_characters_at_most() {
        Answer full = ADA.put(path + "/1.0.0/yank", object().put("reason", "ä".repeat(1000)));
        Answer more = ADA.put(
                path + "/1.0.0/yank", object().put("reason", "ä".repeat(1001)).put("replacement", "v2"));

        assertThat(full.status()).isEqualTo(200);
        assertThat(more.faults()).containsExactly("/reason too-long", "/replacement invalid-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"x\"", "{", "{\"reason\":\"a\",\"reason\":\"b\"}", "{} {}"})
    void what_is_no_object_is_refused(String body) {
        Answer refused = ADA.send(
                "PUT", path + "/1.0.0/yank", BodyPublishers.ofString(body), "Content-Type", "application/json");

        assertThat(refused.problem()).isIn("400 invalid-json", "422 validation-failed");
        assertThat(ADA.send("PUT", path + "/1.0.0/yank", BodyPublishers.ofString("x"), "Content-Type", "text/plain")
                        .problem())
                .isEqualTo("415 unsupported-media-type");
    }

    @Test
    void only_owners_yank() {
        RegistryClient eve = SharedRegistry.newUser();

        for (String method : List.of("PUT", "DELETE")) {
            assertThat(eve.send(method, path + "/1.0.0/yank", BodyPublishers.noBody())
                            .problem())
                    .isEqualTo("403 forbidden");
            assertThat(anyone.send(method, path + "/1.0.0/yank", BodyPublishers.noBody())
                            .problem())
                    .isEqualTo("401 unauthenticated");
            assertThat(ADA.send(method, path + "/9.9.9/yank", BodyPublishers.noBody())
                            .problem())
                    .isEqualTo("404 version-not-found");
            assertThat(ADA.send(method, "/packages/not-" + json + "/1.0.0/yank", BodyPublishers.noBody())
                            .problem())
                    .isEqualTo("404 package-not-found");
            assertThat(ADA.send(method, path + "/1.x/yank", BodyPublishers.noBody())
                            .problem())
                    .isEqualTo("400 invalid-version");
        }
        assertThat(anyone.send(
                                "PUT",
                                path + "/1.0.0/yank",
                                BodyPublishers.ofString("{"),
                                "Content-Type",
                                "application/json")
                        .problem())
                .isEqualTo("401 unauthenticated");
    }
}
