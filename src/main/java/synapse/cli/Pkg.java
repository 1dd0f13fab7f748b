package synapse.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import synapse.remote.Environment;

/** {@code synapse pkg}: its verbs are added by {@link Verbs}, only those that are needed. */
@Command(
        name = "pkg",
        description = "Packages of the Synapse language: find, install, publish.",
        synopsisHeading = "Usage: ",
        customSynopsis = "synapse pkg <command> [options]")
final class Pkg {
    private final Environment environment;
    private final Terminal terminal;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    @SuppressWarnings("unused") // the library looks at it
    private boolean isHelp;

    Pkg(Environment environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    Environment environment() {
        return environment;
    }

    Terminal terminal() {
        return terminal;
    }
}
