package synapse.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the client begins. So far it has two hidden commands, for conformance tests: see {@code docs/contributing.md}. */
public final class Main {
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        String command = arguments.length == 1 ? arguments[0] : "";
        LineCommand answers = switch (command) {
            case "x-semver" -> new SemverLines();
            case "x-resolver" -> new ResolverLines();
            default -> null;
        };
        if (answers == null) {
            System.err.println("error: there is no such command; the client comes with a later version");
            System.exit(USAGE);
            return;
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isBlank()) continue;
            out.println(LineCommand.answer(answers, line));
            out.flush();
        }
    }
}
