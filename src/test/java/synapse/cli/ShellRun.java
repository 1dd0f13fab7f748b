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

/** Command lines in one folder, in this process. */
final class ShellRun {
    private final Path home;
    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();

    ShellRun(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
        variables.put("SYNAPSE_HOME", home.resolve("synapse").toString());
    }

    ShellRun with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    record Result(int exitCode, String out, String err) {}

    Result run(String... arguments) {
        return answering("", arguments);
    }

    /** Runs with something on standard input. */
    Result answering(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            Terminal terminal = new Terminal(stream(out), stream(err), false, false, 80);
            int code = new Shell(new Environment(variables, home, folder), terminal).run(arguments);
            return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(before);
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
