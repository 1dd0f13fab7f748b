package synapse.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import synapse.remote.Environment;

/**
 * Where the client begins. Its hidden commands are for conformance tests, see {@code docs/contributing.md}, and
 * {@link Installation}.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        String command = arguments.length == 1 ? arguments[0] : "";
        LineCommand answers = switch (command) {
            case "x-semver" -> new SemverLines();
            case "x-resolver" -> new ResolverLines();
            default -> null;
        };
        if (answers == null) {
            System.exit(run(arguments));
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

    private static int run(String... arguments) {
        Environment environment = Environment.ofProcess();
        Terminal terminal = Terminal.ofProcess(environment);
        boolean isInstalled = arguments.length == 2 && arguments[0].equals("x-installed");
        return isInstalled
                ? new Installation(environment, terminal).finish(arguments[1])
                : new Shell(environment, terminal).run(arguments);
    }
}
