package synapse.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import synapse.remote.Environment;

/** Runs {@code synapse pkg} in this process, in a folder, with a home of its own. */
final class TestShell {
    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();
    private int columns = 80;
    private String input = "";

    TestShell(Path folder) {
        this.folder = folder;
        variables.put("SYNAPSE_HOME", folder.resolve("home").toString());
    }

    /** What a run left. */
    record Run(int exitCode, String out, String err) {}

    TestShell with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    TestShell columns(int number) {
        columns = number;
        return this;
    }

    TestShell input(String text) {
        input = text;
        return this;
    }

    Run run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "pkg";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            Terminal terminal = new Terminal(print(out), print(err), false, false, columns);
            int exitCode = new Shell(new Environment(variables, folder, folder), terminal).run(all);
            return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(before);
        }
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
