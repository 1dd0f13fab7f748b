package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.Found.atLeast;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published is found, at once by who published it; what may not be chosen any more is not. */
class SearchIT {
    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String word = Words.unlikeOthers();

    private Answer publish(PackageBuilder wanted) {
        Answer answer = ada.publish(wanted);
        assertThat(answer.status()).as(answer::toString).isEqualTo(201);
        return answer;
    }

    private PackageBuilder named(String end) {
        return aPackage(word + "-" + end);
    }

    private List<String> names(String query, Answer after) {
        return Found.names(anyone, query, atLeast(after));
    }

    @Test
    void what_was_just_published_is_found() {
        for (int i = 0; i < 20; i++) {
            Answer published = publish(named("n" + i).with("description", "Knows " + word + i));

            assertThat(names("q=" + word + "-n" + i, published)).startsWith(word + "-n" + i);
            assertThat(names("q=description:" + word + i, published)).containsExactly(word + "-n" + i);
        }
    }

    @Test
    void a_result_tells_what_the_latest_version_says() {
        publish(named("json").with("description", "Old").with("license", "MIT"));
        Answer published = publish(named("json")
                .version("1.1.0")
                .with("description", "Reads <b>" + word + "</b>")
                .with("author", "Ada Lovelace")
                .with("license", "Apache-2.0")
                .keywords("parser", "Data Format"));

        JsonNode page = Found.answer(anyone, "explain=true&q=" + word, atLeast(published));

        JsonNode row = page.path("results").path(0);
        assertThat(page.path("query").asText()).isEqualTo(word);
        assertThat(page.path("total").asInt()).isEqualTo(1);
        assertThat(row.path("name").asText()).isEqualTo(word + "-json");
        assertThat(row.path("version").asText()).isEqualTo("1.1.0");
        assertThat(row.path("description").asText()).isEqualTo("Reads <b>" + word + "</b>");
        assertThat(row.path("author").asText()).isEqualTo("Ada Lovelace");
        assertThat(row.path("license").asText()).isEqualTo("Apache-2.0");
        assertThat(row.path("keywords")).hasToString("[\"parser\",\"Data Format\"]");
        assertThat(row.path("score").asDouble()).isPositive();
        assertThat(row.path("deprecated").asBoolean()).isFalse();
        assertThat(row.path("parts").fieldNames())
                .toIterable()
                .containsExactly("name", "description", "keyword", "popularity", "recency");
        assertThat(page.at("/facets/licenses")).hasToString("[{\"value\":\"Apache-2.0\",\"count\":1}]");
        assertThat(page.at("/facets/keywords")).hasSize(2);
    }

    @Test
    void a_highlight_is_the_text_in_parts() {
        Answer published = publish(named("marked").with("description", "A <i>quick</i> " + word + " & more"));

        JsonNode parts = Found.answer(anyone, "q=" + word, atLeast(published)).at("/results/0/highlights/description");

        assertThat(parts.findValuesAsText("text")).contains(word);
        assertThat(String.join("", parts.findValuesAsText("text"))).isEqualTo("A <i>quick</i> " + word + " & more");
        parts.forEach(part -> assertThat(part.path("marked").asBoolean())
                .isEqualTo(part.path("text").asText().equals(word)));
    }

    @Test
    void a_package_whose_versions_are_all_yanked_disappears_and_comes_back() {
        publish(named("y").keywords(word));
        Answer published = publish(named("y").version("2.0.0").keywords(word));
        assertThat(names("q=" + word, published)).containsExactly(word + "-y");

        ada.put("/packages/" + word + "-y/2.0.0/yank");
        Answer yanked = ada.put("/packages/" + word + "-y/1.0.0/yank");

        JsonNode page = Found.answer(anyone, "q=" + word, atLeast(yanked));
        assertThat(page.path("total").asInt()).isZero();
        assertThat(page.path("facets")).hasToString("{\"keywords\":[],\"licenses\":[]}");
        assertThat(anyone.get("/search/suggest?q=" + word).json().path("suggestions"))
                .isEmpty();
        assertThat(keywords()).doesNotContain(word);

        Answer back = ada.delete("/packages/" + word + "-y/1.0.0/yank");

        page = Found.answer(anyone, "q=" + word, atLeast(back));
        assertThat(page.at("/results/0/version").asText()).isEqualTo("1.0.0");
    }

    private List<String> keywords() {
        List<String> keywords = new ArrayList<>();
        String path = "/keywords?limit=1000";
        while (!path.isEmpty()) {
            JsonNode page = anyone.get(path).json();
            keywords.addAll(page.path("keywords").findValuesAsText("keyword"));
            path = page.has("next")
                    ? "/keywords?limit=1000&cursor="
                            + Found.encoded(page.path("next").asText())
                    : "";
        }
        return keywords;
    }

    @Test
    void what_was_deleted_is_not_found() {
        publish(named("gone"));
        publish(named("kept"));

        assertThat(ada.delete("/packages/" + word + "-gone/1.0.0").status()).isEqualTo(204);

        assertThat(Found.names(anyone, "q=" + word)).containsExactly(word + "-kept");
    }

    @Test
    void what_is_deprecated_sinks() {
        publish(named("aa").with("description", "One of " + word));
        Answer published = publish(named("bb").with("description", "One of " + word));
        String first = names("q=" + word, published).get(0);

        Answer said = ada.put("/packages/" + first + "/deprecation", object().put("message", "Old"));

        JsonNode page = Found.answer(anyone, "q=" + word, atLeast(said));
        assertThat(Found.names(page)).hasSize(2).endsWith(first);
        assertThat(page.at("/results/1/deprecated").asBoolean()).isTrue();

        Answer back = ada.delete("/packages/" + first + "/deprecation");

        assertThat(Found.answer(anyone, "q=" + word, atLeast(back)).findValuesAsText("deprecated"))
                .containsOnly("false");
    }

    @Test
    void packages_are_found_by_whom_they_belong_to() {
        publish(named("owned"));
        RegistryClient bob = SharedRegistry.newUser();

        Answer added = ada.put("/packages/" + word + "-owned/owners/" + bob.username());
        assertThat(names("q=owner:" + bob.username(), added)).containsExactly(word + "-owned");

        Answer removed = ada.delete("/packages/" + word + "-owned/owners/" + bob.username());
        assertThat(names("q=owner:" + bob.username(), removed)).isEmpty();
        assertThat(names("q=owner:" + ada.username(), removed)).containsExactly(word + "-owned");
    }

    @Test
    void author_and_keyword_narrow_what_is_found() {
        publish(named("a").with("author", "Ada " + word).keywords("one"));
        Answer published = publish(named("b").with("author", "Bob " + word).keywords("one", "two"));

        assertThat(names("author=" + word, published)).hasSize(2);
        assertThat(names("author=ada+" + word, published)).containsExactly(word + "-a");
        assertThat(names("q=" + word + "&keyword=one", published)).hasSize(2);
        assertThat(names("q=" + word + "&keyword=two", published)).containsExactly(word + "-b");
        assertThat(names("q=" + word + "&keyword=three", published)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"relevance,1", "downloads,2", "updated,3", "created,4", "name,7"})
    void following_the_links_lists_each_once(String sort, int limit) {
        Answer published = publish(named("p0"));
        for (int i = 1; i < 9; i++) published = publish(named("p" + i));
        String query = "/search?q=" + word + "&sort=" + sort + "&limit=" + limit;
        List<String> found = new ArrayList<>();

        Answer answer = anyone.get(query, atLeast(published));
        while (true) {
            assertThat(answer.json().path("total").asInt()).isEqualTo(9);
            found.addAll(Found.names(answer.json()));
            if (!answer.json().has("next")) break;
            String link = answer.header("Link");
            assertThat(link).endsWith(">; rel=\"next\"").contains("sort=" + sort, "limit=" + limit);
            answer = anyone.get(link.substring("</api/v1".length(), link.indexOf('>')));
        }

        assertThat(found).hasSize(9).doesNotHaveDuplicates();
        if (sort.equals("name")) assertThat(found).isSorted();
    }

    @Test
    void what_is_typed_is_completed() {
        publish(named("one"));
        publish(named("two"));

        JsonNode suggested = anyone.get("/search/suggest?q=" + word).json();

        assertThat(suggested.path("query").asText()).isEqualTo(word);
        assertThat(suggested.path("suggestions"))
                .map(JsonNode::asText)
                .containsExactlyInAnyOrder(word + "-one", word + "-two");
        assertThat(anyone.get("/search/suggest?limit=1&q=" + word).json().path("suggestions"))
                .hasSize(1);
        assertThat(anyone.get("/search/suggest").json().path("suggestions")).isEmpty();
    }

    @Test
    void an_answer_that_is_known_is_not_sent_again() {
        Answer published = publish(named("tagged"));
        Answer first = anyone.get("/search?q=" + word, atLeast(published));
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");

        Answer second = anyone.get("/search?q=" + word, "If-None-Match", first.header("ETag"));
        publish(named("tagged-too"));
        Answer third = anyone.get("/search?q=" + word, "If-None-Match", first.header("ETag"));

        assertThat(second.status()).isEqualTo(304);
        assertThat(second.bytes()).isEmpty();
        assertThat(third.status()).isEqualTo(200);
    }

    @Test
    void a_position_that_is_yet_to_come_is_refused() {
        Answer refused = anyone.get("/search?q=x", "Registry-Min-Seq", "900000000000");

        assertThat(refused.problem()).isEqualTo("503 not-yet-visible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search?limit=0",
                "search?limit=101",
                "search?limit=x",
                "search?sort=best",
                "search?sort=",
                "search?explain=yes",
                "search?cursor=x",
                "search?cursor=",
                "search/suggest?limit=11",
                "search/trending?limit=51",
                "keywords?limit=1001"
            })
    void a_wrong_parameter_is_refused_and_named(String path) {
        Answer refused = anyone.get("/" + path);

        String name = path.substring(path.indexOf('?') + 1, path.indexOf('='));
        assertThat(refused.problem()).isEqualTo("422 validation-failed");
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/" + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AND",
                "NOT",
                "OR OR",
                "-",
                "- -",
                "*",
                "*:*",
                "?",
                "a*b*c*",
                "\"",
                "\"\"",
                "(",
                ")",
                "((((a)",
                "a AND",
                "a OR NOT",
                "name:",
                ":a",
                "name:(",
                "updated:>",
                "updated:>9999-99-99",
                "is:",
                "has:x",
                "/.*/",
                "[a TO z]",
                "{a TO *}",
                "a~",
                "a~9",
                "a^1e9",
                "\\",
                "a\\",
                "%",
                "_",
                "'; DROP TABLE packages; --",
                "\u202Eabc",
                "\u0000",
                "a\u0000b",
                "\uFEFF",
                "e\u0301",
                "\uD83D\uDE00",
                "\t\n\r",
                "&&",
                "||",
                "!",
                "a:b:c",
                "name:name:name:x",
                "+a -a",
                "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz*"
            })
    void whatever_is_asked_is_answered(String query) {
        for (String path :
                List.of("/search?q=", "/search?explain=true&author=", "/search?keyword=", "/search/suggest?q=")) {
            Answer answer = anyone.get(path + Found.encoded(query));

            assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "a*", "\"", "-", "a OR ", "name:", "*", "\u00e9", "x AND (y OR "})
    void a_long_query_takes_no_long_time(String part) {
        String query = Found.encoded(part.repeat(1000));
        if (query.length() > 7000) query = query.substring(0, 6999 - 6999 % 3);

        long begin = System.nanoTime();
        Answer answer = anyone.get("/search?q=" + query);

        assertThat(answer.status()).as(answer::toString).isIn(200, 400);
        assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
    }

    @Test
    void every_wrong_parameter_is_told_at_once() {
        Answer refused = anyone.get("/search?limit=0&sort=best&explain=1&cursor=-&author=" + "a".repeat(1001));

        assertThat(refused.json().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/limit", "/sort", "/explain", "/cursor", "/author");
    }
}
