package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import synapse.remote.Failure;

class AnswersTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Somebody who types these lines and then ends the input. */
    private Answers typing(String... lines) {
        Deque<String> left = new ArrayDeque<>(List.of(lines));
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Answers.Keyboard keyboard = new Answers.Keyboard(left::poll, question -> {
            stream.print(question);
            return left.isEmpty() ? null : left.remove().toCharArray();
        });
        Terminal terminal = new Terminal(stream, stream, true, false, 60);
        return new Answers(terminal, InputStream.nullInputStream(), Optional.of(keyboard));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_empty_line_is_asked_for_again() {
        assertThat(typing("", "  ", " ada ").line("Username", "--username")).isEqualTo("ada");

        assertThat(said()).isEqualTo("Username: Username: Username: ");
    }

    @Test
    void the_end_of_the_input_ends_the_questions() {
        assertThatThrownBy(() -> typing().line("Username", "--username"))
                .isInstanceOf(Failure.class)
                .hasMessage("Username: nothing was typed");
        assertThatThrownBy(() -> typing("").secret("Password", "--password-stdin"))
                .hasMessage("Password: nothing was typed");
    }

    @Test
    void a_new_secret_is_typed_twice_and_never_said() {
        String secret = typing("sesame", "sesane", "sesame", "sesame").newSecret("Password", "--password-stdin");

        assertThat(secret).isEqualTo("sesame");
        assertThat(said()).contains("error: the two differ").doesNotContain("sesa");
    }

    @Test
    void who_cannot_type_the_same_twice_is_let_go() {
        assertThatThrownBy(() -> typing("a", "b", "c", "d", "e", "f").newSecret("Password", "--password-stdin"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.exitCode()).isEqualTo(Failure.USAGE))
                .hasMessageContaining("nothing was sent");
    }
}
