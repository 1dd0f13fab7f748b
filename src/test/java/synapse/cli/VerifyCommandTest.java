package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    @TempDir
    private Path folder;

    private final FakeRegistry registry = new FakeRegistry();
    private final Shelf shelf = new Shelf(registry);
    private TestShell shell;
    private Path modules;

    @BeforeEach
    void begin() throws IOException {
        shell = new TestShell(folder).with("SYNAPSE_REGISTRY", registry.address());
        modules = folder.resolve("synapse_modules");
        shelf.add("text", "1.0.0", "{}")
                .add("@team/json", "1.0.0", "{'text':'^1.0.0'}")
                .add("check", "1.0.0", "{}");
        Files.writeString(folder.resolve("synapse.json"), """
                {"name": "shop", "version": "0.1.0",
                 "dependencies": {"@team/json": "*"}, "dev_dependencies": {"check": "*"}}
                """);
        var run = shell.run("install");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @AfterEach
    void end() {
        registry.close();
    }

    @Test
    void what_was_installed_is_right() {
        var run = shell.run("verify");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("verified 3 packages\n");
    }

    @Test
    void what_was_left_out_is_not_missing() {
        shell.run("install", "--no-dev");

        assertThat(shell.run("verify").err()).isEqualTo("verified 2 packages\n");
    }

    @Test
    void every_file_that_differs_is_named() throws IOException {
        Files.delete(modules.resolve("text/src/main.syn"));
        Files.writeString(modules.resolve("text/src/main.syn"), "print tex!");
        Files.delete(modules.resolve("@team/json/src/main.syn"));
        Files.writeString(modules.resolve("@team/json/src/evil.syn"), "");
        Files.createDirectories(modules.resolve("@team/other"));
        Files.createSymbolicLink(modules.resolve("text/link"), Path.of("src"));
        Files.writeString(modules.resolve("stray"), "");

        var run = shell.run("verify");

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.out()).isEqualTo("""
                extra @team/json/src/evil.syn
                missing @team/json/src/main.syn
                extra @team/other/
                extra stray/
                extra text/link
                changed text/src/main.syn
                """);
        assertThat(run.err()).contains("6 differences", "hint: unpack everything anew");
        assertThat(shell.run("verify", "--json").out()).contains("\"kind\": \"changed\"");
    }

    @Test
    void one_byte_of_the_same_length_is_enough() throws IOException {
        Files.delete(modules.resolve("text/src/main.syn"));
        Files.writeString(modules.resolve("text/src/main.syn"), "print texT");

        assertThat(shell.run("verify", "--offline").out()).isEqualTo("changed text/src/main.syn\n");
    }

    @Test
    void a_link_instead_of_a_package_is_a_change() throws IOException {
        Path elsewhere = Files.move(modules.resolve("text"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(modules.resolve("text"), elsewhere);

        assertThat(shell.run("verify").out()).isEqualTo("changed text/\n");
    }

    @Test
    void what_was_withdrawn_is_told_and_is_no_failure() {
        shelf.change("text", "1.0.0", "'yanked':{'reason':'Loses data','replacement':'1.0.1'}");
        shelf.change("@team/json", "1.0.0", "");
        shelf.index("check", "deprecated");
        registry.problem("GET /packages/@team/json/1.0.0", 410, "version-deleted", "deleted: holds a key");

        var run = shell.run("verify");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("warning: text 1.0.0: yanked: Loses data; use 1.0.1 instead")
                .contains("warning: @team/json 1.0.0: deleted: holds a key")
                .contains("warning: check 1.0.0: the whole package is deprecated");
        assertThat(shell.run("verify", "--json").out()).contains("\"kind\": \"deleted\"");
    }

    @Test
    void a_registry_with_other_bytes_is_a_failure() {
        registry.on(
                "GET /index/text",
                200,
                "{'name':'text','status':'active','versions':[{'version':'1.0.0','sha256':'" + "0".repeat(64)
                        + "','published_seq':1}]}");

        var run = shell.run("verify");

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.err()).contains("text 1.0.0: the registry has other bytes than those locked");
    }

    @Test
    void an_archive_that_is_gone_is_fetched_again() {
        shell.run("cache", "clean");

        assertThat(shell.run("verify", "--offline").exitCode()).isEqualTo(69);
        assertThat(shell.run("verify").exitCode()).isZero();
        assertThat(shell.run("verify", "--offline").err()).contains("the registry was not asked");
    }

    @Test
    void differences_are_told_also_if_the_registry_is_away() throws IOException {
        Files.delete(modules.resolve("text/src/main.syn"));
        registry.close();

        var run = shell.run("verify");

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.out()).isEqualTo("missing text/src/main.syn\n");
        assertThat(run.err()).contains("warning: cannot reach the registry");
    }
}
