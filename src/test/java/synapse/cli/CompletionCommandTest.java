package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {
    @TempDir
    private Path folder;

    @Test
    void bash_completes_commands_and_options() throws IOException, InterruptedException {
        Path bash = Path.of("/bin/bash");
        assumeTrue(Files.exists(bash));
        String script = new TestShell(folder).run("completion", "bash").out();
        String question = "\nCOMP_WORDS=(synapse pkg out); COMP_CWORD=2; _complete_synapse; echo \"${COMPREPLY[@]}\""
                + "\nCOMP_WORDS=(synapse pkg token re); COMP_CWORD=3; _complete_synapse; echo \"${COMPREPLY[@]}\"\n";
        Path file = Files.writeString(folder.resolve("completion"), script + question);

        Process process = new ProcessBuilder(bash.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(said).isEqualTo("outdated\nrevoke\n");
    }

    @Test
    void zsh_has_the_same_script() {
        TestShell shell = new TestShell(folder);

        assertThat(shell.run("completion", "zsh").out())
                .isEqualTo(shell.run("completion", "bash").out())
                .contains("bashcompinit");
    }

    @Test
    void fish_has_a_line_for_each_command_and_option() {
        String script = new TestShell(folder).run("completion", "fish").out();

        assertThat(script.lines())
                .contains("complete -c synapse -n '__synapse_at -x pkg token' -a list"
                        + " -d 'Show your API tokens, without their secrets.'")
                .contains("complete -c synapse -n '__synapse_at pkg verify' -l offline"
                        + " -d 'Only compare files, with archives that are on this machine.'")
                .contains(
                        "complete -c synapse -n '__synapse_at pkg list' -s C -l directory -r -F -d 'Folder to work in.'");
        assertThat(script.lines().filter(line -> line.startsWith("complete")))
                .allMatch(line -> line.replace("\\'", "").matches("[^']*('[^']*'[^']*)*"));
    }

    @Test
    void another_shell_is_wrong_use() {
        assertThat(new TestShell(folder).run("completion", "tcsh").exitCode()).isEqualTo(2);
    }
}
