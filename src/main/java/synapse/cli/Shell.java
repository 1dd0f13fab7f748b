package synapse.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import synapse.remote.Environment;
import synapse.remote.Failure;

/** Reads a command line and runs what it says. */
final class Shell {
    private final Environment environment;
    private final Terminal terminal;

    Shell(Environment environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    /** Returns the exit code. */
    int run(String... arguments) {
        if (arguments.length == 1 && List.of("--version", "-V").contains(arguments[0])) {
            terminal.result(new VersionOfClient().getVersion()[0]);
            return PkgCommand.OK;
        }
        return commandLine(arguments).execute(arguments);
    }

    private CommandLine commandLine(String... arguments) {
        CommandLine pkg = new CommandLine(new Pkg(environment, terminal));
        Map<String, Supplier<?>> verbs = Verbs.all();
        String verb = arguments.length > 1 ? arguments[1] : "";
        if (verbs.containsKey(verb)) pkg.addSubcommand(verb, verbs.get(verb).get());
        else verbs.forEach((name, command) -> pkg.addSubcommand(name, command.get()));
        CommandLine synapse = new CommandLine(new Synapse()).addSubcommand("pkg", pkg);
        return synapse.setUsageHelpWidth(Math.max(55, Math.min(100, terminal.columns())))
                .setUsageHelpAutoWidth(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(terminal.outWriter())
                .setErr(terminal.errWriter())
                .setParameterExceptionHandler(this::wrongUse)
                .setExecutionExceptionHandler((thrown, line, parsed) -> Failures.report(thrown, terminal))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private int wrongUse(ParameterException wrong, String... arguments) {
        CommandLine command = wrong.getCommandLine();
        boolean isBare = List.of(List.of(), List.of("pkg")).contains(List.of(arguments));
        if (isBare) {
            command.usage(terminal.errWriter());
            return Failure.USAGE;
        }
        terminal.error(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, terminal.errWriter());
        terminal.hint("see " + command.getCommandSpec().qualifiedName() + " --help");
        return Failure.USAGE;
    }
}
