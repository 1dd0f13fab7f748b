package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be resolved, and why. */
class ResolveRefusedIT {
    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();

    private Answer resolve(ObjectNode body) {
        return anyone.post("/resolve", body);
    }

    private Answer resolve(String body, String contentType) {
        return anyone.send("POST", "/resolve", BodyPublishers.ofString(body), "Content-Type", contentType);
    }

    private void publish(PackageBuilder wanted) {
        assertThat(ada.publish(wanted).status()).isEqualTo(201);
    }

    @Test
    void a_conflict_is_explained_as_text_and_as_data() {
        String json = Unique.name("refused-json");
        String text = Unique.name("refused-text");
        publish(aPackage(text).version("1.0.0"));
        publish(aPackage(text).version("2.0.0"));
        publish(aPackage(json).dependency(text, "^1.0.0"));
        ObjectNode body = object();
        body.putObject("dependencies").put(json, "^1.0.0").put(text, "^2.0.0");

        Answer refused = resolve(body);

        assertThat(refused.problem()).isEqualTo("409 unsolvable");
        JsonNode explanation = refused.json().path("explanation");
        assertThat(explanation.path("text").asText())
                .startsWith("Because ")
                .contains("your project depends on", "there is no", "This would help:\n- ");
        assertThat(explanation.path("text").asText().lines()).allMatch(line -> line.length() <= 80);
        JsonNode steps = explanation.path("steps");
        assertThat(steps.get(steps.size() - 1).path("conclusion").asText()).isEqualTo("there is no solution");
        assertThat(steps.findValuesAsText("kind")).contains("asked", "needed").doesNotContain("yanked");
        JsonNode change = explanation.at("/relaxations/0/changes/0");
        assertThat(change.path("field").asText()).isEqualTo("dependencies");
        body.withObject("/dependencies")
                .put(change.path("name").asText(), change.path("instead").asText());
        assertThat(resolve(body).status()).isEqualTo(200);
    }

    @Test
    void every_fault_is_told_at_once() {
        ObjectNode body = object();
        body.putObject("dependencies")
                .put("Json", "^1.0.0")
                .put("text", "latest")
                .put("a.b", "*")
                .put("a-b", "*")
                .put("bell", "1.0.0\u000b");
        body.putObject("dev_dependencies").put("tool", "https://example.org/tool.tgz");
        body.putObject("locked").put("json", "1.0").put("JSON", "1.0.0");
        body.put("preference", "best");

        Answer refused = resolve(body);

        assertThat(refused.problem()).isEqualTo("422 validation-failed");
        assertThat(refused.faults())
                .containsExactly(
                        "/dependencies/Json invalid-name",
                        "/dependencies/text invalid-range",
                        "/dependencies/a-b duplicate-dependency",
                        "/dependencies/bell invalid-range",
                        "/dev_dependencies/tool not-a-range",
                        "/locked/json invalid-version",
                        "/locked/JSON invalid-name",
                        "/preference invalid-preference");
    }

    @Test
    void too_many_entries_are_refused() {
        ObjectNode body = object();
        ObjectNode dependencies = body.putObject("dependencies");
        for (int i = 0; i < 1_001; i++) dependencies.put("many-" + i, "*");
        ObjectNode locked = body.putObject("locked");
        for (int i = 0; i < 10_001; i++) locked.put("many-" + i, "1.0.0");

        assertThat(resolve(body).faults()).containsExactly("/dependencies too-many", "/locked too-many");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                               | 400 invalid-json",
                "null                             | 400 invalid-json",
                "{                                | 400 invalid-json",
                "{} {}                            | 400 invalid-json",
                "{\"locked\":{},\"locked\":{}}    | 400 invalid-json",
                "[]                               | 422 validation-failed",
                "{\"dependency\":{}}              | 422 validation-failed",
                "{\"dependencies\":[]}            | 422 validation-failed",
                "{\"dependencies\":{\"json\":1}}  | 422 validation-failed",
                "{\"locked\":{\"json\":null}}     | 422 validation-failed",
                "{\"preference\":\"\"}            | 422 validation-failed"
            })
    void a_malformed_body_is_refused(String body, String problem) {
        assertThat(resolve(body, "application/json").problem()).isEqualTo(problem);
    }

    @Test
    void a_body_of_another_type_is_refused() {
        assertThat(resolve("{}", "text/plain").problem()).isEqualTo("415 unsupported-media-type");
    }

    @Test
    void a_body_of_more_than_a_mebibyte_is_refused_and_one_of_less_is_read() {
        String blanks = " ".repeat((1 << 20) - 2);

        assertThat(resolve("{}" + blanks, "application/json").status()).isEqualTo(200);
        assertThat(resolve("{}" + blanks + " ", "application/json").problem()).isEqualTo("413 body-too-large");
    }

    @Test
    void resolving_is_a_post() {
        assertThat(anyone.get("/resolve").problem()).isEqualTo("405 method-not-allowed");
    }

    /** Colouring the edges of a graph that is one colour short: each package is an edge, each version a colour. */
    @Test
    void what_takes_too_long_is_given_up() {
        List<PackageBuilder> puzzle = HardPuzzle.packages(Unique.name("hard"));
        puzzle.forEach(this::publish);
        ObjectNode body = object();
        ObjectNode dependencies = body.putObject("dependencies");
        puzzle.forEach(each -> dependencies.put(each.name(), "*"));
        long began = System.nanoTime();

        Answer refused = resolve(body);

        assertThat(refused.problem()).isEqualTo("503 too-hard");
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(refused.detail()).contains("narrow the ranges");
        assertThat((System.nanoTime() - began) / 1e9).isLessThan(10);
    }
}
