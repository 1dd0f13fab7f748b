package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who depends on a package. */
class DependentsIT {
    private static final Pattern NEXT = Pattern.compile("</api/v1([^>]+)>; rel=\"next\"");

    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String text = Unique.name("needed-text");
    private final String app = Unique.name("app");
    private final String path = "/packages/" + text + "/dependents";

    @BeforeEach
    void publish() {
        publish(aPackage(text));
    }

    private void publish(PackageBuilder wanted) {
        assertThat(ada.publish(wanted).status()).isEqualTo(201);
    }

    private List<String> dependents(String from) {
        List<String> rows = new ArrayList<>();
        anyone.get(from).json().path("dependents").forEach(row -> rows.add(display(row)));
        return rows;
    }

    private static String display(JsonNode row) {
        return "%s %s %s %s"
                .formatted(
                        row.path("name").asText(),
                        row.path("version").asText(),
                        row.path("kind").asText(),
                        row.path("range").asText());
    }

    @Test
    void a_package_that_nobody_needs_has_none() {
        assertThat(anyone.get(path).text())
                .isEqualTo("{\"name\":\"" + text
                        + "\",\"dependents\":[],\"counts\":{\"direct\":0,\"transitive\":0,\"complete\":true}}");
    }

    @Test
    void dependents_come_by_name_each_with_version_kind_and_range() {
        publish(aPackage(app + "-b").version("2.0.0").dependency(text, "^1.0.0 || 3.x"));
        publish(aPackage("@" + app + "/a").dependency("other", "*").devDependency(text, "*"));
        publish(aPackage(app + "-a").dependency(text, "9.x").devDependency(text, "1.0.0"));
        publish(aPackage(app + "-c").dependency("other-" + text, "*"));

        assertThat(dependents(path))
                .containsExactly(
                        "@" + app + "/a 1.0.0 dev *",
                        app + "-a 1.0.0 run 9.x",
                        app + "-a 1.0.0 dev 1.0.0",
                        app + "-b 2.0.0 run ^1.0.0 || 3.x");
    }

    @Test
    void those_who_need_it_by_way_of_others_are_counted_each_once() {
        publish(aPackage(app + "-a").dependency(text, "*"));
        publish(aPackage(app + "-b").dependency(text, "*").dependency(app + "-a", "*"));
        publish(aPackage(app + "-c").dependency(app + "-a", "*").dependency(app + "-b", "*"));
        publish(aPackage(app + "-d").dependency(app + "-c", "*"));
        publish(aPackage(app + "-dev").devDependency(text, "*"));
        publish(aPackage(text).version("2.0.0").dependency(app + "-d", "*"));

        assertThat(anyone.get(path).json().path("counts"))
                .hasToString("{\"direct\":2,\"transitive\":4,\"complete\":true}");
        assertThat(anyone.get("/packages/" + app + "-d/dependents").json().path("counts"))
                .hasToString("{\"direct\":1,\"transitive\":4,\"complete\":true}");
    }

    @Test
    void the_latest_version_decides() {
        publish(aPackage(app).version("1.0.0").dependency(text, "^1.0.0"));
        publish(aPackage(app).version("1.1.0").dependency(text, "^1.1.0"));
        assertThat(dependents(path)).containsExactly(app + " 1.1.0 run ^1.1.0");

        ada.put("/packages/" + app + "/1.1.0/yank");
        assertThat(dependents(path)).containsExactly(app + " 1.0.0 run ^1.0.0");

        publish(aPackage(app).version("1.2.0"));
        assertThat(dependents(path)).isEmpty();

        ada.put("/packages/" + app + "/1.2.0/yank");
        ada.put("/packages/" + app + "/1.0.0/yank");
        assertThat(dependents(path)).isEmpty();
    }

    @Test
    void spellings_of_one_package_are_one() {
        publish(aPackage(app).dependency(text.replace('-', '_'), "*"));

        assertThat(dependents(path)).containsExactly(app + " 1.0.0 run *");
        Answer refused = anyone.get("/packages/" + text.replace('-', '.') + "/dependents");
        assertThat(refused.problem()).isEqualTo("404 package-not-found");
        assertThat(refused.detail()).contains(text);
        assertThat(anyone.get("/packages/not-" + text + "/dependents").problem())
                .isEqualTo("404 package-not-found");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 100})
    void following_the_links_lists_each_once(int limit) {
        List<String> wanted = new ArrayList<>();
        for (String end : List.of("a", "b", "c", "d")) {
            publish(aPackage(app + "-" + end).dependency(text, "1.x").devDependency(text, "2.x"));
            wanted.add(app + "-" + end + " 1.0.0 run 1.x");
            wanted.add(app + "-" + end + " 1.0.0 dev 2.x");
        }
        List<String> found = new ArrayList<>();

        String page = path + "?limit=" + limit;
        while (!page.isEmpty()) {
            List<String> rows = dependents(page);
            assertThat(rows).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
            found.addAll(rows);
            Answer answer = anyone.get(page);
            Matcher next = NEXT.matcher(answer.header("Link"));
            boolean more = next.find();
            assertThat(answer.json().has("next")).isEqualTo(more);
            page = more ? next.group(1) : "";
        }

        assertThat(found).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=x",
                "cursor=",
                "cursor=app",
                "cursor=app.other",
                "cursor=.run",
                "cursor=A.dev",
                "cursor=%00.run"
            })
    void a_wrong_page_is_refused(String query) {
        assertThat(anyone.get(path + "?" + query).problem()).isEqualTo("400 invalid-request");
    }
}
