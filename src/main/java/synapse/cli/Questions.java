package synapse.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import synapse.remote.Failure;

/** Asks for values, each until it is right. */
final class Questions {
    /** What leaves a value out that has a default. */
    private static final String NONE = "-";

    private final Terminal terminal;
    private final BufferedReader in;

    Questions(Terminal terminal, BufferedReader in) {
        this.terminal = terminal;
        this.in = in;
    }

    /** Returns those that read standard input, a terminal or not. */
    static Questions ofProcess(Terminal terminal) {
        return new Questions(terminal, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    /**
     * Asks until the answer has no fault.
     *
     * @param usual taken for an empty answer; may be empty itself
     * @param fault what is wrong with an answer
     * @throws Failure if nobody answers
     */
    String ask(String what, String usual, Function<String, Optional<String>> fault) {
        while (true) {
            terminal.ask(what + (usual.isEmpty() ? ": " : " (" + usual + "): "));
            String line = line().strip();
            String answer = line.isEmpty() ? usual : line.equals(NONE) ? "" : line;
            Optional<String> wrong = fault.apply(answer);
            if (wrong.isEmpty()) return answer;
            terminal.error(wrong.get());
        }
    }

    private String line() {
        try {
            String line = in.readLine();
            terminal.answered();
            if (line != null) return line;
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot read the answer: " + e.getMessage(), e);
        }
        terminal.say("");
        throw new Failure(
                Failure.USAGE, "there is nobody to answer, so nothing was written", "--yes takes the defaults");
    }
}
