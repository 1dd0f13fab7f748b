package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Help texts are files; {@code -Dhelp.write=true} writes them anew, to be looked at before they are committed. */
class HelpTest {
    private static final Path TEXTS = Path.of("src/test/resources/synapse/cli/help");

    @TempDir
    private Path folder;

    static Stream<String> commands() {
        List<String> all = new ArrayList<>();
        Verbs.all().forEach((name, command) -> {
            all.add(name);
            new CommandLine(command.get()).getSubcommands().keySet().forEach(below -> all.add(name + " " + below));
        });
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_is_explained_within_60_columns(String command) throws IOException {
        String[] words = (command + " --help").split(" ", -1);
        var run = new TestShell(folder).columns(60).run(words);
        Path text = TEXTS.resolve(command.replace(' ', '-') + ".txt");
        if (Boolean.getBoolean("help.write")) {
            Files.createDirectories(TEXTS);
            Files.writeString(text, run.out());
        }

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(text));
        assertThat(run.out().lines().filter(line -> !line.startsWith("  synapse pkg")))
                .allMatch(line -> line.length() <= 60);
    }

    @Test
    void help_says_what_the_option_says() {
        TestShell shell = new TestShell(folder);

        assertThat(shell.run("help", "token", "create").out())
                .isEqualTo(shell.run("token", "create", "--help").out());
        assertThat(shell.run("help").out()).isEqualTo(shell.run("--help").out()).contains("verify", "outdated");
        assertThat(shell.run("help", "instal").err()).contains("there is no command instal", "did you mean install?");
        assertThat(shell.run("help", "instal").exitCode()).isEqualTo(2);
    }
}
