package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final String CLEAR = "\r\u001b[K";
    private static final String LONG =
            "the registry has no package of this name, and none that is nearly like it\n  /a: this line is short";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Terminal terminal(boolean isTerminal, boolean hasColour, int columns) {
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Terminal(
                outStream, new PrintStream(err, true, StandardCharsets.UTF_8), isTerminal, hasColour, columns);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_line_that_is_written_over_is_gone_before_anything_else_is_said() {
        Terminal terminal = terminal(true, false, 60);

        terminal.progress("downloading 1 archive: 0.1 MB");
        terminal.say("+ text 1.0.0");
        terminal.progress("downloading 1 archive: 0.2 MB");
        terminal.result("done");
        terminal.endProgress();

        assertThat(said())
                .isEqualTo(CLEAR + "downloading 1 archive: 0.1 MB" + CLEAR + "+ text 1.0.0\n" + CLEAR
                        + "downloading 1 archive: 0.2 MB" + CLEAR);
    }

    @Test
    void a_line_that_is_written_over_never_reaches_the_last_column() {
        terminal(true, false, 20).progress("uploading [#########...........]  45 % of 30.0 MB");

        assertThat(said()).isEqualTo(CLEAR + "uploading [#####...");
    }

    @Test
    void without_a_terminal_there_is_no_bar_and_no_escape() throws InterruptedException {
        Terminal terminal = terminal(false, false, 80);
        try (UploadBar bar = new UploadBar(terminal, 1000);
                Progress progress = new Progress(terminal, 2)) {
            TimeUnit.MILLISECONDS.sleep(150); // so that it would draw
            bar.accept(500);
            progress.add(500);
        }

        assertThat(said()).isEqualTo("uploading 1.0 kB\n");
    }

    @Test
    void errors_are_folded_to_the_terminal_line_by_line_and_nowhere_else() {
        terminal(true, false, 60).error(LONG);
        assertThat(said()).isEqualTo("""
                error: the registry has no package of this name, and none
                  that is nearly like it
                  /a: this line is short
                """);

        err.reset();
        terminal(false, false, 60).error(LONG);
        assertThat(said()).isEqualTo("error: " + LONG + "\n");
    }

    @Test
    void colour_is_on_the_label_only() {
        terminal(true, true, 80).error("no");
        terminal(true, false, 80).hint("yes");

        assertThat(said()).isEqualTo("\u001b[1;31merror: \u001b[0mno\nhint: yes\n");
    }

    @Test
    void text_of_others_moves_no_cursor() {
        terminal(true, false, 80).warn("a\u001b[2Jb\u0007c\rd\u202ee");

        assertThat(said()).isEqualTo("warning: a [2Jb c d e\n");
    }
}
