package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YankIT {
    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String json = Unique.name("yank-json");
    private final String path = "/packages/" + json;

    private void publish(String... versions) {
        for (String version : versions) {
            PackageBuilder wanted = aPackage(json)
                    .version(version)
                    .with("description", "says " + version)
                    .with("author", "author of " + version)
                    .with("license", "MIT")
                    .with("homepage", "https://example.org/" + version)
                    .keywords("k" + version.replaceAll("[^0-9]", ""));
            assertThat(ada.publish(wanted).status()).isEqualTo(201);
        }
    }

    private String latest() {
        JsonNode found = anyone.get(path).json();
        String latest = found.path("latest").asText();
        assertThat(found.path("description").asText()).isEqualTo(latest.isEmpty() ? "" : "says " + latest);
        return latest;
    }

    private static long seqOf(Answer answer) {
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        return answer.json().path("seq").asLong();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0 1.1.0,            1.1.0,            1.0.0",
        "1.0.0 1.1.0,            1.0.0,            1.1.0",
        "1.0.0 1.9.0 1.10.0,     1.10.0,           1.9.0",
        "1.0.0 2.0.0-rc.1,       1.0.0,            2.0.0-rc.1",
        "2.0.0-rc.1 2.0.0-rc.2,  2.0.0-rc.2,       2.0.0-rc.1",
        "1.0.0 1.1.0,            1.0.0 1.1.0,      ''",
        "1.0.0+b 1.1.0+c,        1.1.0,            1.0.0+b"
    })
    void latest_is_the_highest_that_is_not_yanked(String versions, String yanked, String latest) {
        publish(versions.split(" ", -1));
        String before = latest();

        for (String version : yanked.split(" ", -1)) seqOf(ada.put(path + "/" + version + "/yank"));
        assertThat(latest()).isEqualTo(latest);

        for (String version : yanked.split(" ", -1)) seqOf(ada.delete(path + "/" + version + "/yank"));
        assertThat(latest()).isEqualTo(before);
    }

    @Test
    void the_package_says_what_the_latest_that_is_left_says() {
        publish("1.0.0", "1.1.0");

        ada.put(path + "/1.1.0/yank");

        JsonNode found = anyone.get(path).json();
        assertThat(found.path("author").asText()).isEqualTo("author of 1.0.0");
        assertThat(found.path("license").asText()).isEqualTo("MIT");
        assertThat(found.path("homepage").asText()).isEqualTo("https://example.org/1.0.0");
        assertThat(found.path("keywords").get(0).asText()).isEqualTo("k100");
        assertThat(found.path("versions")).hasSize(2);

        ada.put(path + "/1.0.0/yank");

        JsonNode silent = anyone.get(path).json();
        assertThat(silent.has("latest")).isFalse();
        assertThat(silent.has("author")).isFalse();
        assertThat(silent.path("keywords")).isEmpty();
        assertThat(silent.path("versions")).hasSize(2);
    }

    @Test
    void what_is_published_after_a_yank_may_be_the_latest() {
        publish("2.0.0");
        ada.put(path + "/2.0.0/yank");

        publish("1.0.0");

        assertThat(latest()).isEqualTo("1.0.0");
    }

    @Test
    void every_document_tells_reason_and_replacement() {
        publish("1.0.0", "1.0.1");

        Answer answer = ada.put(
                path + "/1.0.0/yank", object().put("reason", "  leaks é ").put("replacement", "1.0.1"));

        JsonNode expected = object().put("reason", "leaks é").put("replacement", "1.0.1");
        assertThat(answer.json().path("yanked")).isEqualTo(expected);
        assertThat(answer.json().path("version").asText()).isEqualTo("1.0.0");
        assertThat(anyone.get(path + "/1.0.0").json().path("yanked")).isEqualTo(expected);
        for (String list : List.of(path + "/versions", "/index/" + json)) {
            JsonNode rows = anyone.get(list).json().path("versions");
            assertThat(rows.get(0).has("yanked")).isFalse();
            assertThat(rows.get(1).path("yanked")).isEqualTo(expected);
        }
        assertThat(anyone.get(path).json().path("seq").asLong()).isEqualTo(seqOf(answer));
        assertThat(anyone.get(path).json().path("updated_at").asText())
                .isGreaterThan(
                        anyone.get(path + "/1.0.1").json().path("published_at").asText());
    }

    @Test
    void a_yank_without_a_word_is_shown_as_one() {
        publish("1.0.0");

        ada.send("PUT", path + "/1.0.0/yank", BodyPublishers.noBody());

        assertThat(anyone.get(path + "/1.0.0").json().path("yanked")).isEqualTo(object());
        ada.delete(path + "/1.0.0/yank");
        assertThat(anyone.get(path + "/1.0.0").json().has("yanked")).isFalse();
    }

    @Test
    void what_is_so_already_is_no_change() {
        publish("1.0.0");
        var reason = object().put("reason", "bad");

        assertThat(seqOf(ada.delete(path + "/1.0.0/yank"))).isEqualTo(seqOf(anyone.get(path)));
        long first = seqOf(ada.put(path + "/1.0.0/yank", reason));
        assertThat(seqOf(ada.put(path + "/1.0.0/yank", reason))).isEqualTo(first);
        assertThat(seqOf(ada.put(path + "/1.0.0+any/yank", object().put("reason", " bad "))))
                .isEqualTo(first);

        long second = seqOf(ada.put(path + "/1.0.0/yank", object().put("reason", "worse")));
        assertThat(second).isGreaterThan(first);
        long third = seqOf(ada.put(path + "/1.0.0/yank", object()));
        assertThat(third).isGreaterThan(second);
        assertThat(seqOf(ada.put(path + "/1.0.0/yank"))).isEqualTo(third);

        long back = seqOf(ada.delete(path + "/1.0.0/yank"));
        assertThat(back).isGreaterThan(third);
        assertThat(seqOf(ada.delete(path + "/1.0.0/yank"))).isEqualTo(back);
    }

    @Test
    void a_yanked_version_is_there_for_those_who_have_it_in_a_lock_file() {
        PackageBuilder wanted = aPackage(json).dependency("text", "^2.0.0");
        JsonNode first = ada.publish(wanted).json();

        ada.put(path + "/1.0.0/yank");

        assertThat(anyone.tarball(wanted).bytes()).isEqualTo(wanted.archive());
        assertThat(anyone.get(path + "/1.0.0").json().path("sha256").asText()).isEqualTo(wanted.sha256());
        assertThat(anyone.get("/index/" + json).json().path("versions")).hasSize(1);
        Answer again = ada.publish(wanted);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first);
        assertThat(ada.publish(aPackage(json)).problem()).isEqualTo("409 version-exists");
    }

    @Test
    void of_many_who_yank_one_version_one_writes_an_entry() throws Exception {
        publish("1.0.0");

        List<Answer> answers = Parallel.run(8, i -> ada.put(path + "/1.0.0/yank", object().put("reason", "bad")));

        assertThat(answers).extracting(YankIT::seqOf).containsOnly(seqOf(anyone.get(path)));
    }
}
