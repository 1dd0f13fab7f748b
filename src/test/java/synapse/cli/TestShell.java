package synapse.cli;

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

    Captured run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "pkg";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Captured.run(new Environment(variables, folder, folder), columns, input, all);
    }
}
