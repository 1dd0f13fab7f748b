package synapse.cli;

import picocli.CommandLine.Command;

/** {@code synapse pkg cache}. */
@Command(
        name = "cache",
        description = "What this machine keeps of registries: archives and documents.",
        subcommands = {
            CachePathCommand.class,
            CacheListCommand.class,
            CacheCleanCommand.class,
            CacheExportCommand.class,
            CacheImportCommand.class
        })
final class CacheCommands extends CommandGroup {}
