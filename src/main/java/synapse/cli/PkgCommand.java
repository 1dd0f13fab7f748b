package synapse.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import synapse.remote.Environment;
import synapse.remote.Failure;

/** A verb of {@code synapse pkg}, with the options that all of them have. */
@Command(
        mixinStandardHelpOptions = false,
        sortOptions = false,
        synopsisHeading = "Usage: ",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n",
        footerHeading = "%nExamples:%n")
abstract class PkgCommand implements Callable<Integer> {
    static final int OK = 0;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--registry",
            paramLabel = "<address>",
            order = 90,
            description = "Registry to talk to; else SYNAPSE_REGISTRY, else the one of the last login.")
    private String registry;

    @Option(
            names = {"-C", "--directory"},
            paramLabel = "<folder>",
            order = 91,
            description = "Folder to work in.")
    private Path folder;

    @Option(
            names = {"-q", "--quiet"},
            order = 92,
            description = "Say nothing but results and errors.")
    private boolean isQuiet;

    @Option(
            names = {"-v", "--verbose"},
            order = 93,
            description = "Say more.")
    private boolean isVerbose;

    @Option(
            names = {"-h", "--help"},
            order = 94,
            usageHelp = true,
            description = "Show this text.")
    @SuppressWarnings("unused") // the library looks at it
    private boolean isHelp;

    @Override
    public final Integer call() {
        Pkg pkg = pkg(spec);
        Terminal terminal = pkg.terminal();
        if (isVerbose) terminal.setVerbosity(Terminal.Verbosity.VERBOSE);
        if (isQuiet) terminal.setVerbosity(Terminal.Verbosity.QUIET);
        return run(new Client(environment(pkg), terminal, Optional.ofNullable(registry)));
    }

    /** Returns the command that this one is below, directly or in a {@link CommandGroup}. */
    private static Pkg pkg(CommandSpec below) {
        return below.userObject() instanceof Pkg pkg ? pkg : pkg(below.parent());
    }

    private Environment environment(Pkg pkg) {
        Environment environment = pkg.environment();
        if (folder == null) return environment;
        Environment there = environment.in(folder);
        if (!Files.isDirectory(there.folder())) {
            throw new Failure(Failure.USAGE, "there is no folder " + there.folder());
        }
        return there;
    }

    /** Does it; returns the exit code. */
    abstract int run(Client client);
}
