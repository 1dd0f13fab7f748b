package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateCommandTest {
    private final PackageServer registry = new PackageServer();

    @TempDir
    private Path temp;

    private ProjectShell shell;

    @BeforeEach
    void begin() {
        registry.with("text", "2.0.0").with("json", "1.0.0", "text ^2.0.0");
        shell = new ProjectShell(temp.resolve("home"), temp.resolve("app"), registry.address());
        shell.manifest("{'name':'app','version':'0.1.0','dependencies':{'json':'^1.0.0'}}");
        shell.run("pkg", "install");
        registry.with("text", "2.1.0").with("json", "1.1.0", "text ^2.0.0");
    }

    @AfterEach
    void end() {
        registry.close();
    }

    @Test
    void everything_moves() {
        assertThat(shell.run("pkg", "update")).isZero();

        assertThat(shell.err()).contains("~ json 1.0.0 -> 1.1.0", "~ text 2.0.0 -> 2.1.0");
        assertThat(shell.read("synapse_modules/text/src/main.syn")).isEqualTo("// text 2.1.0\n");
    }

    @Test
    void only_what_is_named_moves() {
        assertThat(shell.run("pkg", "update", "text")).isZero();

        assertThat(shell.err()).contains("~ text 2.0.0 -> 2.1.0").doesNotContain("json");
        assertThat(shell.run("pkg", "update", "nothing")).isEqualTo(1);
        assertThat(shell.err()).contains("the lock file has no package nothing");
    }

    @Test
    void one_package_moves_to_one_version() {
        registry.with("text", "2.2.0").with("text", "3.0.0");

        assertThat(shell.run("pkg", "update", "text", "--precise", "2.1.0")).isZero();
        assertThat(shell.read("synapse.lock")).contains("\"text\",\"version\":\"2.1.0\"");

        assertThat(shell.run("pkg", "update", "text", "--precise", "3.0.0")).isEqualTo(65);
        assertThat(shell.err()).contains("text 3.0.0 does not fit");
        assertThat(shell.run("pkg", "update", "text", "--precise", "9.0.0")).isEqualTo(1);
        assertThat(shell.run("pkg", "update", "--precise", "9.0.0")).isEqualTo(2);
    }

    @Test
    void what_is_yanked_stays_if_locked_and_comes_only_if_it_is_wanted() {
        registry.yank("json", "1.0.0");
        registry.yank("text", "2.1.0");

        assertThat(shell.run("pkg", "install", "--locked")).isZero();
        assertThat(shell.run("pkg", "update", "text")).isZero();
        assertThat(shell.read("synapse.lock")).contains("\"text\",\"version\":\"2.0.0\"");
        assertThat(shell.run("pkg", "update", "text", "--precise", "2.1.0")).isEqualTo(65);
        assertThat(shell.err()).contains("text 2.1.0 is yanked", "--yanked");
        assertThat(shell.run("pkg", "update", "text", "--precise", "2.1.0", "--yanked"))
                .isZero();
        assertThat(shell.read("synapse.lock")).contains("\"text\",\"version\":\"2.1.0\"");
    }

    @Test
    void what_is_removed_goes_with_all_that_only_it_needed() {
        assertThat(shell.run("pkg", "remove", "json")).isZero();

        assertThat(shell.err()).contains("- json 1.0.0", "- text 2.0.0");
        assertThat(shell.read("synapse.json")).doesNotContain("json\": \"^1");
        assertThat(shell.has("synapse_modules/text")).isFalse();
        assertThat(shell.run("pkg", "remove", "json")).isEqualTo(1);
    }
}
