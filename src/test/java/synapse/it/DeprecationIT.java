package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeprecationIT {
    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String json = Unique.name("old-json");
    private final String path = "/packages/" + json;

    @BeforeEach
    void publish() {
        for (String version : List.of("1.0.0", "1.1.0")) {
            assertThat(ada.publish(aPackage(json).version(version)).status()).isEqualTo(201);
        }
    }

    private static long seqOf(Answer answer) {
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        return answer.json().path("seq").asLong();
    }

    @Test
    void a_deprecated_package_says_so_and_is_still_chosen() {
        JsonNode said = object().put("message", "No longer maintained").put("replacement", "@tools/json");

        Answer answer = ada.put(path + "/deprecation", said.deepCopy());

        assertThat(answer.json().path("deprecated")).isEqualTo(said);
        assertThat(answer.json().has("version")).isFalse();
        JsonNode found = anyone.get(path).json();
        assertThat(found.path("deprecated")).isEqualTo(said);
        assertThat(found.path("latest").asText()).isEqualTo("1.1.0");
        assertThat(found.path("seq").asLong()).isEqualTo(seqOf(answer));
        assertThat(anyone.get("/index/" + json).json().path("status").asText()).isEqualTo("deprecated");

        ada.delete(path + "/deprecation");

        assertThat(anyone.get(path).json().has("deprecated")).isFalse();
        assertThat(anyone.get("/index/" + json).json().path("status").asText()).isEqualTo("active");
    }

    @ParameterizedTest
    @CsvSource({"1.1.0", "2.0.0-not-yet", "other-json", "@tools/json", "''"})
    void a_deprecated_version_says_so_and_is_still_the_latest(String replacement) {
        var said = object().put("message", "Slow");
        if (!replacement.isEmpty()) said.put("replacement", replacement);

        Answer answer = ada.put(path + "/1.0.0/deprecation", said);

        assertThat(answer.json().path("deprecated")).isEqualTo(said);
        assertThat(answer.json().path("version").asText()).isEqualTo("1.0.0");
        assertThat(anyone.get(path + "/1.0.0").json().path("deprecated")).isEqualTo(said);
        for (String list : List.of(path + "/versions", "/index/" + json)) {
            JsonNode rows = anyone.get(list).json().path("versions");
            assertThat(rows.get(0).has("deprecated")).isFalse();
            assertThat(rows.get(1).path("deprecated")).isEqualTo(said);
        }
        assertThat(anyone.get(path).json().has("deprecated")).isFalse();
        assertThat(anyone.get("/index/" + json).json().path("status").asText()).isEqualTo("active");

        ada.delete(path + "/1.0.0/deprecation");

        assertThat(anyone.get(path + "/1.0.0").json().has("deprecated")).isFalse();
    }

    @Test
    void a_version_may_be_deprecated_and_yanked() {
        ada.put(path + "/1.1.0/deprecation", object().put("message", "Slow"));
        ada.put(path + "/1.1.0/yank", object().put("reason", "Wrong"));
        ada.delete(path + "/1.1.0/deprecation");

        JsonNode found = anyone.get(path + "/1.1.0").json();

        assertThat(found.path("yanked").path("reason").asText()).isEqualTo("Wrong");
        assertThat(found.has("deprecated")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/deprecation", "/1.0.0/deprecation"})
    void what_is_so_already_is_no_change(String below) {
        long published = seqOf(anyone.get(path));
        assertThat(seqOf(ada.delete(path + below))).isEqualTo(published);

        long first = seqOf(ada.put(path + below, object().put("message", "old")));
        assertThat(first).isGreaterThan(published);
        assertThat(seqOf(ada.put(path + below, object().put("message", " old "))))
                .isEqualTo(first);

        long second = seqOf(ada.put(path + below, object().put("message", "old").put("replacement", "new-json")));
        assertThat(second).isGreaterThan(first);
        long back = seqOf(ada.delete(path + below));
        assertThat(back).isGreaterThan(second);
        assertThat(seqOf(ada.delete(path + below))).isEqualTo(back);
    }

    @ParameterizedTest
    @CsvSource({
        "/deprecation,       message,     '',        /message required",
        "/deprecation,       replacement, x,         /message required",
        "/1.0.0/deprecation, message,     ' ',       /message required",
        "/1.0.0/deprecation, reason,      x,         /reason unknown-field"
    })
    void a_message_must_be_there(String below, String field, String text, String fault) {
        Answer refused = ada.put(path + below, object().put(field, text));

        assertThat(refused.problem()).isEqualTo("422 validation-failed");
        assertThat(refused.faults()).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "/deprecation,       No Name,    /replacement invalid-name",
        "/deprecation,       ^1.0.0,     /replacement invalid-name",
        "/deprecation,       SELF,       /replacement self-replacement",
        "/deprecation,       SELF_,      /replacement self-replacement",
        "/1.0.0/deprecation, 1.0.0,      /replacement self-replacement",
        "/1.0.0/deprecation, 1.0.0+b,    /replacement self-replacement",
        "/1.0.0/deprecation, SELF,       /replacement self-replacement",
        "/1.0.0/deprecation, >=1.0.0,    /replacement invalid-name"
    })
    void a_replacement_is_something_else(String below, String replacement, String fault) {
        String written = replacement.replace("SELF_", json.replace('-', '_')).replace("SELF", json);

        Answer refused = ada.put(path + below, object().put("message", "old").put("replacement", written));

        assertThat(refused.problem()).isEqualTo("422 validation-failed");
        assertThat(refused.faults()).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({"/deprecation", "/1.0.0/deprecation"})
    void limits_hold(String below) {
        assertThat(ada.put(
                                path + below,
                                object().put("message", "x".repeat(1000)).put("replacement", "y".repeat(216)))
                        .status())
                .isEqualTo(200);
        assertThat(ada.put(
                                path + below,
                                object().put("message", "x".repeat(1001)).put("replacement", "y".repeat(217)))
                        .faults())
                .containsExactly("/message too-long", "/replacement invalid-name");
        assertThat(ada.put(path + below, object().put("message", "x".repeat(70_000)))
                        .problem())
                .isEqualTo("413 body-too-large");
        assertThat(ada.put(path + below).problem()).isEqualTo("400 invalid-json");
    }

    @Test
    void only_owners_deprecate() {
        RegistryClient eve = SharedRegistry.newUser();
        var said = object().put("message", "old");

        for (String below : List.of("/deprecation", "/1.0.0/deprecation")) {
            assertThat(eve.put(path + below, said).problem()).isEqualTo("403 forbidden");
            assertThat(eve.delete(path + below).problem()).isEqualTo("403 forbidden");
            assertThat(anyone.delete(path + below).problem()).isEqualTo("401 unauthenticated");
            assertThat(anyone.send(
                                    "PUT",
                                    path + below,
                                    BodyPublishers.ofString("{"),
                                    "Content-Type",
                                    "application/json")
                            .problem())
                    .isEqualTo("401 unauthenticated");
            assertThat(ada.put("/packages/not-" + json + below, said).problem()).isEqualTo("404 package-not-found");
        }
        assertThat(ada.put(path + "/9.9.9/deprecation", said).problem()).isEqualTo("404 version-not-found");
        assertThat(ada.put(path + "/9.x/deprecation", said).problem()).isEqualTo("400 invalid-version");
    }
}
