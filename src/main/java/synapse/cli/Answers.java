package synapse.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import synapse.remote.Failure;

/** What the user types, or another program pipes in. A secret is never an argument: everybody sees those. */
final class Answers {
    private static final int MOST_BYTES = 8 * 1024;

    private final InputStream in;
    private final Optional<Console> console;

    private Answers(InputStream in, Optional<Console> console) {
        this.in = in;
        this.console = console;
    }

    static Answers ofProcess() {
        return new Answers(System.in, Optional.ofNullable(System.console()));
    }

    /** Asks for something that may be seen. */
    String line(String question, String option) {
        String typed = console(option).readLine("%s: ", question);
        return present(typed, question).strip();
    }

    /** Asks for something that is not shown. */
    String secret(String question, String option) {
        char[] typed = console(option).readPassword("%s: ", question);
        return present(typed == null ? null : new String(typed), question);
    }

    private static String present(String typed, String question) {
        if (typed == null || typed.isEmpty()) throw new Failure(Failure.USAGE, question + ": nothing was typed");
        return typed;
    }

    private Console console(String option) {
        return console.orElseThrow(() ->
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
