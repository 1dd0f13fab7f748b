package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectReadingTest {
    @TempDir
    private Path folder;

    private final FakeRegistry registry = new FakeRegistry();
    private final Shelf shelf = new Shelf(registry);
    private TestShell shell;

    @BeforeEach
    void begin() throws IOException {
        shell = new TestShell(folder).with("SYNAPSE_REGISTRY", registry.address());
        shelf.add("text", "1.0.0", "{}")
                .add("json", "1.0.0", "{'text':'^1.0.0'}")
                .add("@team/http", "1.0.0", "{'json':'^1.0.0','text':'^1.0.0'}")
                .add("check", "1.0.0", "{'json':'*'}");
        Files.writeString(folder.resolve("synapse.json"), """
                {"name": "shop", "version": "0.1.0",
                 "dependencies": {"@team/http": "^1.0.0", "json": "^1.0.0"}, "dev_dependencies": {"check": "*"}}
                """);
        var run = shell.run("install");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @AfterEach
    void end() {
        registry.close();
    }

    @Test
    void what_the_manifest_names_is_listed_and_the_others_on_demand() {
        assertThat(shell.run("list").out()).isEqualTo("""
                name        version  kind  range
                @team/http  1.0.0    run   ^1.0.0
                check       1.0.0    dev   *
                json        1.0.0    run   ^1.0.0
                """);
        assertThat(shell.run("list", "--all").out()).contains("text        1.0.0    run");
        assertThat(shell.run("list", "--json").out())
                .contains("\"installed\": true")
                .doesNotContain("text");
    }

    @Test
    void what_is_not_on_the_disk_is_listed_as_such() {
        shell.run("install", "--no-dev");

        assertThat(shell.run("list").out().lines())
                .anyMatch(line -> line.startsWith("check") && line.endsWith("not installed"))
                .anyMatch(line -> line.startsWith("json") && line.endsWith("^1.0.0"));
    }

    @Test
    void a_tree_shows_each_subtree_once() {
        assertThat(shell.run("tree").out()).isEqualTo("""
                shop 0.1.0
                ├── @team/http 1.0.0
                │   ├── json 1.0.0
                │   │   └── text 1.0.0
                │   └── text 1.0.0
                └── json 1.0.0 (*)
                dev_dependencies
                └── check 1.0.0
                    └── json 1.0.0 (*)
                """);
    }

    @Test
    void a_tree_can_be_cut_and_be_without_lines() {
        assertThat(shell.run("tree", "--depth", "1", "--no-dev", "--plain").out())
                .isEqualTo("shop 0.1.0\n  @team/http 1.0.0\n  json 1.0.0\n");
        assertThat(shell.run("tree", "--depth", "0").exitCode()).isEqualTo(2);
        assertThat(shell.run("tree", "--json").out()).contains("\"repeated\": true");
    }

    @Test
    void each_way_to_a_package_is_told_the_shortest_first() {
        assertThat(shell.run("why", "text").out()).isEqualTo("""
                text 1.0.0
                  shop 0.1.0 > @team/http ^1.0.0 > text ^1.0.0
                  shop 0.1.0 > json ^1.0.0 > text ^1.0.0
                  shop 0.1.0 > @team/http ^1.0.0 > json ^1.0.0 > text ^1.0.0
                  shop 0.1.0 > check * > json * > text ^1.0.0
                """);
    }

    @Test
    void the_ways_are_bounded_and_fit_the_terminal() {
        var run = shell.columns(60).run("why", "text", "--limit", "3");

        assertThat(run.out().lines().filter(line -> line.startsWith("  shop"))).hasSize(3);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 60);
        assertThat(run.err()).contains("there are more ways");
        assertThat(shell.run("why", "text", "--json", "--limit", "3").out()).contains("\"more\": true");
    }

    @Test
    void a_package_that_is_not_used_is_told_with_a_near_name() {
        var run = shell.run("why", "jsn");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("does not use jsn", "did you mean json?");
    }

    @Test
    void without_a_lock_file_there_is_nothing_to_read() throws IOException {
        Files.delete(folder.resolve("synapse.lock"));

        assertThat(shell.run("tree").exitCode()).isEqualTo(1);
        assertThat(shell.run("tree").err()).contains("hint: make one: synapse pkg install");
    }

    @Test
    void all_up_to_date_is_said_quietly() {
        var run = shell.run("outdated", "--exit-code");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("everything is up to date\n");
    }

    @Test
    void newer_versions_are_shown_within_the_range_and_beyond() {
        shelf.add("json", "1.1.0", "{}")
                .add("json", "1.2.0", "{}", "'yanked':{}")
                .add("json", "2.0.0", "{}");
        shelf.add("json", "3.0.0-rc.1", "{}").add("text", "1.5.0", "{}");

        assertThat(shell.run("outdated").out()).isEqualTo("""
                name  current  wanted  latest  kind
                json  1.0.0    1.1.0   2.0.0   run
                """);
        assertThat(shell.run("outdated").exitCode()).isZero();
        assertThat(shell.run("outdated", "--exit-code").exitCode()).isEqualTo(1);
        assertThat(shell.run("outdated", "--all").out()).contains("text  1.0.0    1.5.0   1.5.0   run");
    }

    @Test
    void what_was_withdrawn_is_shown_also_if_others_need_it() {
        shelf.change("text", "1.0.0", "'yanked':{'reason':'Loses data'}").index("check", "deprecated");

        var run = shell.run("outdated");

        assertThat(run.out().lines())
                .anyMatch(line -> line.startsWith("text") && line.endsWith("yanked: Loses data"))
                .anyMatch(line -> line.startsWith("check") && line.endsWith("package deprecated"));
        assertThat(shell.run("outdated", "--json").out())
                .contains("\"reason\": \"Loses data\"", "\"package_deprecated\": true");
    }

    @Test
    void without_a_network_the_last_word_of_the_registry_counts() {
        shelf.add("json", "1.1.0", "{}");
        shell.run("outdated");
        registry.close();

        assertThat(shell.run("outdated", "--offline").out()).contains("1.1.0");
    }
}
