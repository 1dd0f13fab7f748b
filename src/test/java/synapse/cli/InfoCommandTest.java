package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {
    private static final String SHA = "48beb556a27a3273f0b568023be0cebc9e8c1c2691364eaca14e8bcc77ba291c";
    private static final String PACKAGE =
            "{'name':'json','description':'Reads JSON','owners':['ada','bob'],'latest':'1.2.0',"
                    + "'versions':['2.0.0-rc.1','1.2.0','1.0.0'],'created_at':'2026-11-22T13:48:44.433Z',"
                    + "'readme_html':'<h1>json</h1>\\n<p><img src=x></p>\\n<p>Reads <b>all</b> of <code>a &lt; b</code>.</p>'}";
    private static final String VERSION = "{'name':'json','version':'1.2.0','description':'Reads JSON','license':'MIT',"
            + "'keywords':['data'],'dependencies':{'text':'^2.0.0'},'dev_dependencies':{},'sha256':'" + SHA + "',"
            + "'size':1284,'published_at':'2026-11-22T13:48:47.896Z','published_by':'ada'}";

    @TempDir
    private Path folder;

    private final FakeRegistry registry = new FakeRegistry();
    private TestShell shell;

    @BeforeEach
    void begin() {
        shell = new TestShell(folder).with("SYNAPSE_REGISTRY", registry.address());
        registry.on("GET /packages/json", 200, PACKAGE)
                .on("GET /packages/json/1.2.0", 200, VERSION)
                .on(
                        "GET /packages/json/stats?days=1&limit=1",
                        200,
                        "{'downloads':{'total':12,'today':1,'week':7,'month':12}}");
    }

    @AfterEach
    void end() {
        registry.close();
    }

    @Test
    void the_latest_version_is_shown_with_all_that_counts() {
        var run = shell.run("info", "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                json 1.2.0
                Reads JSON
                licence       MIT
                owners        ada, bob
                keywords      data
                published     2026-11-22 by ada
                size          1.3 kB
                sha256        %s
                downloads     12, of which 7 this week
                needs         text ^2.0.0
                versions      2.0.0-rc.1, 1.2.0, 1.0.0

                Reads all of a < b.
                """.formatted(SHA));
    }

    @Test
    void what_owners_warn_of_is_said_first() {
        registry.on(
                "GET /packages/json/1.0.0",
                200,
                VERSION.replace("1.2.0", "1.0.0")
                        .replace("'size'", "'yanked':{'reason':'Loses\\u001b[2J data','replacement':'1.2.0'},'size'"));

        var run = shell.run("info", "json@1.0.0");

        assertThat(run.out().lines())
                .startsWith("json 1.0.0", "Reads JSON", "This version is yanked: Loses [2J data; use 1.2.0 instead")
                .noneMatch(line -> line.startsWith("Reads all"));
    }

    @Test
    void a_range_shows_the_highest_version_within() {
        assertThat(shell.run("info", "json@^1.0.0").out()).startsWith("json 1.2.0\n");
        assertThat(shell.run("info", "json@^3").err()).contains("no version of json is within ^3", "1.2.0, 1.0.0");
    }

    @Test
    void data_is_one_object() {
        var run = shell.run("info", "json", "--json");

        assertThat(run.out())
                .startsWith("{\n  \"name\": \"json\",\n  \"version\": \"1.2.0\"")
                .contains(
                        "\"total\": 12",
                        "\"owners\": [\"ada\", \"bob\"]",
                        "\"readme_summary\": \"Reads all of a < b.\"")
                .doesNotContain("readme_html");
    }

    @Test
    void a_name_that_was_mistyped_is_put_right() {
        registry.problem("GET /packages/jsom", 404, "package-not-found", "there is no package jsom")
                .on("GET /search/suggest?q=jsom", 200, "{'suggestions':['text','json']}");

        var run = shell.run("info", "jsom");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("error: there is no package jsom\nhint: did you mean json?\n");
    }

    @Test
    void the_spelling_that_the_registry_names_is_enough() {
        registry.problem("GET /packages/j.son", 404, "package-not-found", "no j.son; did you mean j-son?");

        assertThat(shell.run("info", "j.son").err()).isEqualTo("error: no j.son; did you mean j-son?\n");
    }

    @Test
    void a_version_that_is_not_there_comes_with_those_that_are() {
        registry.problem("GET /packages/json/9.0.0", 404, "version-not-found", "json has no version 9.0.0");

        var run = shell.run("info", "json@9.0.0");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("hint: its versions are 2.0.0-rc.1, 1.2.0, 1.0.0");
    }

    @Test
    void versions_are_shown_with_what_is_said_of_them() {
        registry.on(
                "GET /packages/json/versions",
                200,
                "{'versions':[{'version':'1.2.0','size':284,'published_at':'2026-11-22T13:48:47.896Z'},"
                        + "{'version':'1.0.0','size':15000000,'published_at':'2026-10-22T13:48:47.896Z','yanked':{},"
                        + "'deprecated':{'message':'Old'}}]}");

        assertThat(shell.run("versions", "json").out()).isEqualTo("""
                version  published   size
                1.2.0    2026-11-22  284 B
                1.0.0    2026-10-22  15.0 MB  yanked / deprecated: Old
                """);
        assertThat(shell.run("versions", "json", "--json").out()).contains("\"size\": 15000000");
    }

    @Test
    void nothing_is_wider_than_the_terminal_but_the_digest() {
        var run = shell.columns(60).run("info", "json");

        assertThat(run.out().lines()).allMatch(line -> line.length() <= 60 || line.contains(SHA));
    }
}
