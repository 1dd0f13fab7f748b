package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallCommandTest {
    private final PackageServer registry = new PackageServer();

    @TempDir
    private Path temp;

    private ProjectShell shell;

    @BeforeEach
    void begin() {
        registry.with("text", "1.0.0").with("text", "2.0.0").with("text", "2.1.0");
        registry.with("json", "1.0.0", "text ^1.0.0").with("json", "1.2.0", "text ^2.0.0");
        registry.with("test-kit", "1.0.0", "@team/colour *").with("@team/colour", "0.1.0");
        shell = new ProjectShell(temp.resolve("home"), temp.resolve("app"), registry.address());
        shell.manifest("{'name':'app','version':'0.1.0'}");
    }

    @AfterEach
    void end() {
        registry.close();
    }

    @Test
    void a_package_is_added_locked_and_installed() {
        assertThat(shell.run("pkg", "install", "json")).as(shell.err()).isZero();

        assertThat(shell.read("synapse.json")).contains("\"json\": \"^1.2.0\"");
        assertThat(shell.read("synapse.lock")).contains("\"name\":\"json\",\"version\":\"1.2.0\"");
        assertThat(shell.read("synapse_modules/json/src/main.syn")).isEqualTo("// json 1.2.0\n");
        assertThat(shell.read("synapse_modules/text/src/main.syn")).isEqualTo("// text 2.1.0\n");
        assertThat(shell.err()).contains("+ json 1.2.0", "+ text 2.1.0", "installed 2 packages");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void the_range_that_is_given_is_kept() {
        shell.run("pkg", "install", "text@~2.0.0", "@team/colour@0.x");

        assertThat(shell.read("synapse.json")).contains("\"text\": \"~2.0.0\"", "\"@team/colour\": \"0.x\"");
        assertThat(shell.read("synapse_modules/@team/colour/src/main.syn")).startsWith("// @team/colour 0.1.0");
    }

    @Test
    void what_is_installed_costs_no_request() {
        shell.run("pkg", "install", "json");
        registry.requests();

        assertThat(shell.run("pkg", "install")).isZero();

        assertThat(registry.requests()).isEmpty();
        assertThat(shell.err()).contains("2 packages, nothing to do");
    }

    @Test
    void a_lock_file_holds_until_the_manifest_changes() {
        shell.run("pkg", "install", "text@^2.0.0");
        String lock = shell.read("synapse.lock");
        registry.with("text", "2.2.0");

        shell.run("pkg", "install");
        assertThat(shell.read("synapse.lock")).isEqualTo(lock);

        shell.manifest("{'name':'app','version':'0.1.0','dependencies':{'text':'^2.2.0'}}");
        assertThat(shell.run("pkg", "install", "--locked")).isEqualTo(65);
        assertThat(shell.read("synapse.lock")).isEqualTo(lock);
        assertThat(shell.run("pkg", "install")).isZero();
        assertThat(shell.err()).contains("~ text 2.1.0 -> 2.2.0");
        assertThat(shell.run("pkg", "install", "--locked")).isZero();
    }

    @Test
    void what_was_changed_can_be_installed_anew() {
        shell.run("pkg", "install", "json");
        assertThat(temp.resolve("app/synapse_modules/json/src/main.syn")
                        .toFile()
                        .setWritable(true))
                .isTrue();
        shell.write("synapse_modules/json/src/main.syn", "changed");
        shell.run("pkg", "install");
        assertThat(shell.read("synapse_modules/json/src/main.syn")).isEqualTo("changed");

        assertThat(shell.run("pkg", "install", "--reinstall")).isZero();

        assertThat(shell.read("synapse_modules/json/src/main.syn")).isEqualTo("// json 1.2.0\n");
    }

    @Test
    void dev_dependencies_can_be_left_out() {
        shell.run("pkg", "install", "json");
        shell.run("pkg", "install", "--dev", "test-kit");
        assertThat(shell.has("synapse_modules/@team/colour")).isTrue();

        assertThat(shell.run("pkg", "install", "--no-dev")).isZero();

        assertThat(shell.has("synapse_modules/test-kit")).isFalse();
        assertThat(shell.has("synapse_modules/json")).isTrue();
        assertThat(shell.read("synapse.lock")).contains("test-kit");
    }

    @Test
    void the_lowest_versions_can_be_had() {
        shell.manifest("{'name':'app','version':'0.1.0','dependencies':{'json':'*'}}");

        shell.run("pkg", "install", "--lowest");

        assertThat(shell.read("synapse_modules/json/src/main.syn")).isEqualTo("// json 1.0.0\n");
    }

    @Test
    void without_a_network_the_store_will_do() {
        shell.run("pkg", "install", "json");
        ProjectShell other = new ProjectShell(temp.resolve("home"), temp.resolve("other"), registry.address());
        other.manifest("{'name':'other','version':'0.1.0','dependencies':{'json':'^1.0.0'}}");
        registry.close();

        assertThat(other.run("pkg", "install", "--offline")).as(other.err()).isZero();
        assertThat(other.read("synapse_modules/json/src/main.syn")).isEqualTo("// json 1.2.0\n");
        assertThat(other.run("pkg", "install", "--offline", "test-kit")).isEqualTo(69);
        assertThat(other.err()).contains("knows nothing of test-kit");
    }

    @Test
    void a_conflict_is_explained_and_nothing_changes() {
        shell.run("pkg", "install", "json");
        String manifest = shell.read("synapse.json");

        assertThat(shell.run("pkg", "install", "text@^1.0.0")).isEqualTo(65);

        assertThat(shell.err())
                .contains("And because your project depends on json ^1.2.0, there is no solution.")
                .contains("- json ^1.0.0 instead of ^1.2.0 in dependencies");
        assertThat(shell.read("synapse.json")).isEqualTo(manifest);
    }

    @Test
    void a_package_that_does_not_exist_is_named() {
        assertThat(shell.run("pkg", "install", "jsn")).isEqualTo(1);
        assertThat(shell.err()).contains("there is no package jsn", "did you mean json?");
        assertThat(shell.has("synapse.lock")).isFalse();
    }

    @Test
    void a_weak_moment_of_the_registry_is_survived() {
        registry.fail(2);

        assertThat(shell.run("pkg", "install", "text")).as(shell.err()).isZero();
    }

    @Test
    void a_registry_that_is_down_is_said_to_be() {
        registry.close();

        assertThat(shell.run("pkg", "install", "text")).isEqualTo(69);
        assertThat(shell.err()).contains("cannot reach the registry at " + registry.address());
    }

    @Test
    void a_merged_lock_file_is_resolved_anew_from_its_versions() {
        shell.run("pkg", "install", "json");
        String lock = shell.read("synapse.lock");
        shell.write(
                "synapse.lock",
                lock.replaceFirst("(?m)^\\{\"name\":\"text\".*\\R", "").replace("}},\n]", "}}\n]"));

        assertThat(shell.run("pkg", "install")).as(shell.err()).isZero();

        assertThat(shell.read("synapse.lock")).isEqualTo(lock);
    }

    @Test
    void a_damaged_lock_file_is_refused_with_its_place() {
        shell.run("pkg", "install", "json");
        shell.write("synapse.lock", shell.read("synapse.lock").substring(0, 150));

        assertThat(shell.run("pkg", "install")).isEqualTo(65);
        assertThat(shell.err()).contains("synapse.lock: it is not JSON: it ends too early, at line 2");
    }

    @Test
    void a_project_needs_a_manifest() {
        ProjectShell nowhere = new ProjectShell(temp.resolve("home"), temp, registry.address());

        assertThat(nowhere.run("pkg", "install")).isEqualTo(1);
        assertThat(nowhere.err()).contains("there is no synapse.json", "synapse pkg init");
    }
}
