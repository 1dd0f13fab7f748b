package synapse.cli;

import picocli.CommandLine.Command;

/** {@code synapse pkg token}. */
@Command(
        name = "token",
        description = "API tokens: what programs, such as CI, log in with.",
        subcommands = {TokenCreateCommand.class, TokenListCommand.class, TokenRevokeCommand.class})
final class TokenCommands extends CommandGroup {}
