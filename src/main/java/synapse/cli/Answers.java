package synapse.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import synapse.remote.Failure;

/** What the user types, or another program pipes in. A secret is never an argument: everybody sees those. */
final class Answers {
    private static final int MOST_BYTES = 8 * 1024;
    private static final int TRIES = 3;

    private final Terminal terminal;
    private final InputStream in;
    private final Optional<Keyboard> keyboard;

    Answers(Terminal terminal, InputStream in, Optional<Keyboard> keyboard) {
        this.terminal = terminal;
        this.in = in;
        this.keyboard = keyboard;
    }

    /**
     * Where people type; both give null at the end.
     *
     * @param hidden gives a line that is not shown; puts the question when keys are shown no more
     */
    record Keyboard(Supplier<String> shown, Function<String, char[]> hidden) {}

    static Answers ofProcess(Terminal terminal) {
        Optional<Console> console = Optional.ofNullable(System.console());
        return new Answers(
                terminal,
                System.in,
                console.map(there -> new Keyboard(there::readLine, question -> there.readPassword("%s", question))));
    }

    /** Asks for something that may be seen, until something is typed. */
    String line(String question, String option) {
        Supplier<String> shown = keyboard(option).shown();
        return ask(question, prompt -> {
                    terminal.ask(prompt);
                    String typed = shown.get();
                    if (typed == null) terminal.say(""); // a hidden line ends by itself
                    return typed;
                })
                .strip();
    }

    /** Asks for something that is not shown. */
    String secret(String question, String option) {
        Function<String, char[]> hidden = keyboard(option).hidden();
        return ask(question, prompt -> {
            terminal.ask("");
            char[] typed = hidden.apply(prompt);
            return typed == null ? null : new String(typed);
        });
    }

    /** Asks for a new secret twice, for nobody sees what is typed. */
    String newSecret(String question, String option) {
        for (int tried = 1; tried <= TRIES; tried++) {
            String secret = secret(question, option);
            if (secret.equals(secret("The same again", option))) return secret;
            terminal.error("the two differ");
        }
        throw new Failure(Failure.USAGE, "they differed " + TRIES + " times, so nothing was sent");
    }

    private String ask(String question, UnaryOperator<String> keys) {
        while (true) {
            String typed = keys.apply(question + ": ");
            terminal.answered();
            if (typed == null) throw new Failure(Failure.USAGE, question + ": nothing was typed");
            if (!typed.isBlank()) return typed;
        }
    }

    private Keyboard keyboard(String option) {
        return keyboard.orElseThrow(() ->
                new Failure(Failure.USAGE, "there is nobody to ask: this is no terminal", "say it with " + option));
    }

    /** Reads a secret from the standard input; a line end behind it does not count. */
    String piped(String what) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES)
                throw new Failure(Failure.USAGE, what + " on the standard input is too long");
            String secret = new String(bytes, StandardCharsets.UTF_8).replaceFirst("\\r?\\n$", "");
            if (secret.isEmpty()) throw new Failure(Failure.USAGE, "there is no " + what + " on the standard input");
            return secret;
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot read the standard input: " + e.getMessage(), e);
        }
    }
}
