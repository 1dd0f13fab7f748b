package synapse.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import synapse.remote.Failure;
import synapse.resolver.Nearest;

/** {@code synapse pkg help}. */
@Command(
        name = "help",
        description = "Show all commands, or how one is used.",
        footer = {"  synapse pkg help", "  synapse pkg help install", "  synapse pkg help token create"})
final class HelpCommand extends PkgCommand {
    @Parameters(arity = "0..*", paramLabel = "<command>", description = "Command to explain.")
    private List<String> words = List.of();

    @Override
    int run(Client client) {
        if (!words.isEmpty() && !Verbs.all().containsKey(words.get(0))) {
            List<String> near = Nearest.of(words.get(0), Verbs.all().keySet());
            String hint = near.isEmpty() ? "see synapse pkg help" : "did you mean " + String.join(", ", near) + "?";
            throw new Failure(Failure.USAGE, "there is no command " + Words.clean(words.get(0)), hint);
        }
        List<String> arguments = new ArrayList<>(words);
        arguments.add(0, "pkg");
        arguments.add("--help");
        return new Shell(client.environment(), client.terminal()).run(arguments.toArray(String[]::new));
    }
}
