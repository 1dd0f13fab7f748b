package synapse.cli;

import jakarta.json.JsonValue;
import picocli.CommandLine.Option;
import synapse.project.PrettyJson;

/** {@code --json}, of every command that prints data. */
final class JsonOption {
    @Option(names = "--json", order = 80, description = "Print the result as JSON.")
    private boolean isOn;

    boolean isOn() {
        return isOn;
    }

    static void print(JsonValue result, Terminal terminal) {
        terminal.result(PrettyJson.of(result));
    }
}
