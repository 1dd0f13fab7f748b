package synapse.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code synapse}, of which {@code pkg} is the only part here. */
@Command(
        name = "synapse",
        versionProvider = VersionOfClient.class,
        description = "The Synapse language.",
        synopsisHeading = "Usage: ",
        customSynopsis = "synapse [--version] pkg <command> [options]")
final class Synapse {
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show which version this is.")
    @SuppressWarnings("unused") // the library looks at it
    private boolean isVersion;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    @SuppressWarnings("unused") // the library looks at it
    private boolean isHelp;
}
