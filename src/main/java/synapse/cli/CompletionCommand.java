package synapse.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code synapse pkg completion}. */
@Command(
        name = "completion",
        description = "Print a script that lets a shell complete commands and options.",
        footer = {
            "  source <(synapse pkg completion bash)         in ~/.bashrc",
            "  source <(synapse pkg completion zsh)          in ~/.zshrc, behind compinit",
            "  synapse pkg completion fish | source          in ~/.config/fish/config.fish"
        })
final class CompletionCommand extends PkgCommand {
    /** Shells that are known. */
    private enum ShellName {
        BASH,
        ZSH,
        FISH
    }

    @Parameters(paramLabel = "<shell>", description = "bash, zsh or fish.")
    private ShellName shell;

    @Override
    int run(Client client) {
        CommandLine pkg = new CommandLine(new Pkg(client.environment(), client.terminal()));
        Verbs.all().forEach((name, command) -> pkg.addSubcommand(name, command.get()));
        CommandLine synapse = new CommandLine(new Synapse()).addSubcommand("pkg", pkg);
        String script = shell == ShellName.FISH ? FishCompletion.of(synapse) : AutoComplete.bash("synapse", synapse);
        script.lines().forEach(client.terminal()::result);
        return OK;
    }
}
