package synapse.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A verb that says of what the next word is about, such as {@code token} in {@code token create}. */
@Command(sortOptions = false, synopsisHeading = "Usage: ", commandListHeading = "%nCommands:%n")
abstract class CommandGroup implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    @SuppressWarnings("unused") // the library looks at it
    private boolean isHelp;

    @Override
    public final Integer call() {
        String words = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), spec.name() + " needs one of these words: " + words);
    }
}
