package synapse.cli;

import picocli.CommandLine.Command;

/** {@code synapse pkg owner}. */
@Command(
        name = "owner",
        description = "Owners of a package: who may publish, yank and deprecate.",
        subcommands = {OwnerAddCommand.class, OwnerRemoveCommand.class, OwnerListCommand.class})
final class OwnerCommands extends CommandGroup {}
