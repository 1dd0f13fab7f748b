package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import synapse.manifest.Manifest;
import synapse.project.Project;
import synapse.remote.Failure;

class InitCommandTest {
    @TempDir
    private Path home;

    private Path folder;
    private ShellRun shell;

    @BeforeEach
    void make_a_folder() throws IOException {
        folder = Files.createDirectory(home.resolve("My First Pack_age!"));
        shell = new ShellRun(home, folder);
    }

    @Test
    void yes_takes_the_defaults() throws IOException {
        Files.writeString(folder.resolve("README.md"), "# hello");

        Captured result = shell.run("pkg", "init", "--yes", "--license", "MIT", "--author", "Ann");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(folder.resolve("synapse.json")).hasContent("""
                {
                  "name": "my-first-pack_age",
                  "version": "0.1.0",
                  "author": "Ann",
                  "license": "MIT",
                  "dependencies": {},
                  "readme": "README.md"
                }
                """);
    }

    @Test
    void wrong_answers_are_asked_for_again() {
        Captured result = shell.answering("No Name\njson\n1.x\n1.0.0\nReads JSON\n-\nMIT OR\nMIT\n", "pkg", "init");

        Manifest made = new Project(folder).manifest();
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(made.name() + " " + made.version()).isEqualTo("json 1.0.0");
        assertThat(made.description()).isEqualTo("Reads JSON");
        assertThat(made.author()).isEmpty();
        assertThat(made.license()).isEqualTo("MIT");
        assertThat(result.err().split("error: ", -1)).hasSize(4);
    }

    @Test
    void without_answers_nothing_is_written() {
        Captured result = shell.answering("json\n1.0.0\n", "pkg", "init");

        assertThat(result.exitCode()).isEqualTo(Failure.USAGE);
        assertThat(result.err()).contains("--yes");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_is_there_stays() throws IOException {
        Files.writeString(folder.resolve("synapse.json"), "mine");

        Captured result = shell.run("pkg", "init", "--yes");

        assertThat(result.exitCode()).isEqualTo(Failure.NO);
        assertThat(folder.resolve("synapse.json")).hasContent("mine");
    }

    @Test
    void a_wrong_option_is_refused_by_the_rule_it_breaks() {
        Captured result = shell.run("pkg", "init", "--yes", "--version", "1.x");

        assertThat(result.exitCode()).isEqualTo(Failure.DATA);
        assertThat(result.err()).contains("version", "1.4.0");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_git_ignores_stays_out_of_the_package() throws IOException {
        Files.writeString(folder.resolve(".gitignore"), "build/\n");

        shell.run("pkg", "init", "--yes");

        assertThat(folder.resolve(".synapseignore")).content().contains("build/");
    }
}
