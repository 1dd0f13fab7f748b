package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is chosen, and how it is answered. */
class ResolveIT {
    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String json = Unique.name("resolve-json");
    private final String text = Unique.name("resolve-text");

    private long publish(PackageBuilder wanted) {
        Answer answer = ada.publish(wanted);
        assertThat(answer.status()).as(answer::toString).isEqualTo(201);
        return answer.json().path("seq").asLong();
    }

    private void publish(String name, String... versions) {
        for (String version : versions) publish(aPackage(name).version(version));
    }

    private static ObjectNode needs(String name, String range) {
        ObjectNode body = object();
        body.putObject("dependencies").put(name, range);
        return body;
    }

    private Answer resolve(ObjectNode body) {
        return anyone.post("/resolve", body);
    }

    /** Returns {@code name version} of what is locked. */
    private List<String> locked(ObjectNode body) {
        Answer answer = resolve(body);
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("packages").spliterator(), false)
                .map(row ->
                        row.path("name").asText() + " " + row.path("version").asText())
                .toList();
    }

    @Test
    void the_answer_is_the_lock_file_byte_for_byte() {
        PackageBuilder older = aPackage(text).version("2.0.0");
        PackageBuilder newer = aPackage(text).version("2.1.0+built");
        PackageBuilder needing = aPackage(json).version("1.2.4").dependency(text, "^2.0.0");
        publish(needing);
        publish(older);
        long last = publish(newer);
        publish(Unique.name("resolve-other"), "1.0.0");

        Answer answer = resolve(needs(json, "^1.2.0"));

        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.text())
                .isEqualTo("""
                        {"version":1,"root":{"dependencies":{"%s":"^1.2.0"},"dev_dependencies":{}},"seq":%d,"packages":[
                        {"name":"%s","version":"1.2.4","sha256":"%s","dependencies":{"%s":"^2.0.0"}},
                        {"name":"%s","version":"2.1.0+built","sha256":"%s","dependencies":{}}
                        ]}
                        """.formatted(json, last, json, needing.sha256(), text, text, newer.sha256()));
    }

    @Test
    void nothing_needs_nothing() {
        Answer answer = resolve(object());

        assertThat(answer.text())
                .isEqualTo("{\"version\":1,\"root\":{\"dependencies\":{},\"dev_dependencies\":{}},\"seq\":0,"
                        + "\"packages\":[\n]}\n");
    }

    @Test
    void the_order_of_what_is_asked_makes_no_difference() {
        publish(json, "1.0.0", "1.1.0");
        publish(text, "1.0.0", "1.1.0");
        ObjectNode one = needs(json, "*");
        one.withObject("/dependencies").put(text, "*");
        ObjectNode other = needs(text, "*");
        other.withObject("/dependencies").put(json, "*");

        assertThat(resolve(one).text()).isEqualTo(resolve(other).text());
    }

    @Test
    void dev_dependencies_of_the_project_count_and_those_of_packages_do_not() {
        publish(json, "1.0.0", "2.0.0");
        publish(aPackage(text).devDependency(json, "^1.0.0"));
        ObjectNode body = needs(text, "*");
        body.putObject("dev_dependencies").put(json, "^2.0.0");

        Answer answer = resolve(body);

        assertThat(answer.json().at("/root/dev_dependencies/" + json).asText()).isEqualTo("^2.0.0");
        assertThat(locked(body)).containsExactly(json + " 2.0.0", text + " 1.0.0");
    }

    @Test
    void a_package_that_is_needed_twice_meets_both_ranges() {
        publish(json, "1.0.0", "1.5.0", "2.0.0");
        ObjectNode body = needs(json, ">=1.0.0");
        body.putObject("dev_dependencies").put(json, "<1.5.0");

        assertThat(locked(body)).containsExactly(json + " 1.0.0");
    }

    @Test
    void the_lowest_version_is_taken_if_that_is_preferred() {
        publish(json, "1.0.0", "1.1.0", "1.2.0");

        assertThat(locked(needs(json, "^1.1.0").put("preference", "lowest"))).containsExactly(json + " 1.1.0");
        assertThat(locked(needs(json, "^1.1.0").put("preference", "newest"))).containsExactly(json + " 1.2.0");
    }

    @Test
    void a_locked_version_is_kept_while_it_does() {
        publish(json, "1.0.0", "1.1.0", "2.0.0");
        ObjectNode body = needs(json, "^1.0.0");
        body.putObject("locked").put(json, "1.0.0").put("nobody-has-this", "1.0.0");

        assertThat(locked(body)).containsExactly(json + " 1.0.0");
        body.withObject("/dependencies").put(json, "^2.0.0");
        assertThat(locked(body)).containsExactly(json + " 2.0.0");
    }

    @Test
    void a_yanked_version_is_kept_if_it_is_locked_and_never_chosen_anew() {
        publish(json, "1.0.0", "1.1.0");
        assertThat(locked(needs(json, "^1.0.0"))).containsExactly(json + " 1.1.0");

        assertThat(ada.put("/packages/" + json + "/1.1.0/yank").status()).isEqualTo(200);

        assertThat(locked(needs(json, "^1.0.0"))).containsExactly(json + " 1.0.0");
        ObjectNode body = needs(json, "^1.0.0");
        body.putObject("locked").put(json, "1.1.0");
        assertThat(locked(body)).containsExactly(json + " 1.1.0");
        Answer refused = resolve(needs(json, "1.1.0"));
        assertThat(refused.problem()).isEqualTo("409 unsolvable");
        assertThat(refused.json().at("/explanation/text").asText()).contains("yanked");
        assertThat(ada.delete("/packages/" + json + "/1.1.0/yank").status()).isEqualTo(200);
        assertThat(locked(needs(json, "^1.0.0"))).containsExactly(json + " 1.1.0");
    }

    @Test
    void a_pre_release_is_taken_only_if_the_range_names_one() {
        publish(json, "1.0.0", "2.0.0-rc.1", "2.0.0-rc.2");

        assertThat(locked(needs(json, "*"))).containsExactly(json + " 1.0.0");
        assertThat(locked(needs(json, "^2.0.0-rc.1"))).containsExactly(json + " 2.0.0-rc.2");
    }

    @Test
    void a_version_that_was_just_published_is_in_the_next_answer() {
        publish(json, "1.0.0");
        for (int minor = 1; minor < 20; minor++) {
            long seq = publish(aPackage(json).version("1." + minor + ".0"));

            Answer answer = resolve(needs(json, "^1.0.0"));

            assertThat(answer.json().path("seq").asLong()).isEqualTo(seq);
            assertThat(Long.parseLong(answer.header("Registry-Seq"))).isGreaterThanOrEqualTo(seq);
        }
    }

    @Test
    void a_package_that_was_missing_is_found_once_it_is_published() {
        assertThat(resolve(needs(json, "*")).problem()).isEqualTo("409 unsolvable");

        publish(json, "1.0.0");

        assertThat(locked(needs(json, "*"))).containsExactly(json + " 1.0.0");
    }

    @Test
    void a_deleted_version_is_gone_also_if_it_is_locked() {
        publish(json, "1.0.0", "1.1.0");
        ObjectNode body = needs(json, "*");
        body.putObject("locked").put(json, "1.1.0");
        assertThat(locked(body)).containsExactly(json + " 1.1.0");

        assertThat(ada.delete("/packages/" + json + "/1.1.0").status()).isEqualTo(204);
        assertThat(locked(body)).containsExactly(json + " 1.0.0");
        assertThat(ada.delete("/packages/" + json + "/1.0.0").status()).isEqualTo(204);

        Answer refused = resolve(body);
        assertThat(refused.problem()).isEqualTo("409 unsolvable");
        assertThat(lack(refused)).isEqualTo("no-version");
    }

    @Test
    void another_spelling_is_no_package_and_the_right_one_is_suggested() {
        publish(json, "1.0.0");
        String other = json.replace('-', '.');

        Answer refused = resolve(needs(other, "*"));

        assertThat(refused.problem()).isEqualTo("409 unsolvable");
        assertThat(lack(refused)).isEqualTo("no-such-package");
        assertThat(refused.json()
                        .at("/explanation/steps/0/reasons/0/lack/nearest/0")
                        .asText())
                .isEqualTo(json);
    }

    @Test
    void a_scoped_package_is_a_package_like_others() {
        String scoped = "@resolve/" + json;
        publish(aPackage(scoped).dependency(text, "*"));
        publish(text, "1.0.0");

        assertThat(locked(needs(scoped, "*"))).containsExactly(scoped + " 1.0.0", text + " 1.0.0");
    }

    @Test
    void an_answer_waits_for_the_position_that_it_is_asked_for() {
        long seq = publish(aPackage(json));

        Answer answer = anyone.send("POST", "/resolve", body(needs(json, "*")), fields(seq));
        Answer beyond = anyone.send("POST", "/resolve", body(needs(json, "*")), fields(seq + 1_000_000));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Long.parseLong(answer.header("Registry-Seq"))).isGreaterThanOrEqualTo(seq);
        assertThat(beyond.problem()).isEqualTo("503 not-yet-visible");
    }

    @Test
    void who_sends_a_token_is_answered_as_everybody() {
        publish(json, "1.0.0");

        assertThat(ada.post("/resolve", needs(json, "*")).text())
                .isEqualTo(resolve(needs(json, "*")).text());
        assertThat(anyone.withToken("wrong").post("/resolve", needs(json, "*")).problem())
                .isEqualTo("401 invalid-token");
    }

    private static java.net.http.HttpRequest.BodyPublisher body(ObjectNode json) {
        return java.net.http.HttpRequest.BodyPublishers.ofString(json.toString());
    }

    private static String[] fields(long minSeq) {
        return new String[] {"Content-Type", "application/json", "Registry-Min-Seq", Long.toString(minSeq)};
    }

    private static String lack(Answer refused) {
        JsonNode reason = refused.json().at("/explanation/steps/0/reasons/0");
        return reason.at("/lack/kind").asText();
    }
}
