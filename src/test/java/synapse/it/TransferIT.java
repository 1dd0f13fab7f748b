package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import synapse.wire.Json;

/** An administrator gives a package to somebody else. */
class TransferIT {
    private static final RegistryClient ROOT = SharedRegistry.administrator();

    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient bob = SharedRegistry.newUser();
    private final RegistryClient eve = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String json = Unique.name("given-json");
    private final String path = "/admin/packages/" + json + "/transfer";

    @BeforeEach
    void publish() {
        assertThat(ada.publish(aPackage(json)).status()).isEqualTo(201);
        assertThat(ada.put("/packages/" + json + "/owners/" + bob.username()).status())
                .isEqualTo(200);
    }

    private static ObjectNode to(String owner) {
        return object().put("owner", owner).put("reason", "Ada has left the company");
    }

    @Test
    void the_new_owner_is_the_only_one() throws Exception {
        Answer answer = ROOT.post(path, to(eve.username()));

        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        assertThat(answer.json().path("owners").findValuesAsText("username")).containsExactly(eve.username());
        assertThat(anyone.get("/packages/" + json).json().path("owners"))
                .extracting(JsonNode::asText)
                .containsExactly(eve.username());
        assertThat(ada.publish(aPackage(json).version("1.1.0")).problem()).isEqualTo("403 forbidden");
        assertThat(bob.publish(aPackage(json).version("1.1.0")).problem()).isEqualTo("403 forbidden");
        assertThat(eve.publish(aPackage(json).version("1.1.0")).status()).isEqualTo(201);
        long seq = answer.json().path("seq").asLong();
        JsonNode entry = anyone.get("/changes?limit=1&after=" + (seq - 1))
                .json()
                .path("entries")
                .get(0);
        assertThat(entry.path("type").asText()).isEqualTo("package.transferred");
        assertThat(Json.mapper()
                        .readTree(entry.path("payload").asText())
                        .path("reason")
                        .asText())
                .isEqualTo("Ada has left the company");
    }

    @Test
    void one_of_the_owners_can_be_the_one_who_stays() {
        long first = ROOT.post(path, to(bob.username())).json().path("seq").asLong();
        Answer again = ROOT.post(path, to(bob.username()));

        assertThat(again.json().path("owners").findValuesAsText("username")).containsExactly(bob.username());
        assertThat(again.json().path("seq").asLong()).isEqualTo(first);
    }

    @Test
    void only_an_administrator_gives_away() {
        assertThat(ada.post(path, to(eve.username())).problem()).isEqualTo("403 forbidden");
        assertThat(anyone.post(path, to(eve.username())).problem()).isEqualTo("401 unauthenticated");

        assertThat(anyone.get("/packages/" + json + "/owners").json().path("owners"))
                .hasSize(2);
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThat(ROOT.post(path, object()).faults()).containsExactly("/owner required", "/reason required");
        assertThat(ROOT.post(path, object().put("owner", " ").put("reason", "a\nb"))
                        .faults())
                .containsExactly("/owner required", "/reason invalid-text");
        assertThat(ROOT.post(path, to("x").put("resaon", "typo")).faults()).containsExactly("/resaon unknown-field");
        assertThat(ROOT.post(path, object()).problem()).isEqualTo("422 validation-failed");
    }

    @Test
    void what_is_not_there_is_named() {
        assertThat(ROOT.post(path, to("nobody-at-all")).problem()).isEqualTo("404 user-not-found");
        for (String name : List.of("not-" + json, json.replace('-', '.'))) {
            assertThat(ROOT.post("/admin/packages/" + name + "/transfer", to(eve.username()))
                            .problem())
                    .isEqualTo("404 package-not-found");
        }
    }
}
