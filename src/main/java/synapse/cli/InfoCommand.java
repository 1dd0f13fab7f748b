package synapse.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code synapse pkg info}. */
@Command(
        name = "info",
        description = "Show what the registry knows of a package: its latest version, or the given one.",
        footer = {"  synapse pkg info json", "  synapse pkg info json@1.2.0", "  synapse pkg info @team/json@^1 --json"
        })
final class InfoCommand extends PkgCommand {
    @Parameters(paramLabel = "<package>[@<version>]", description = "Package to show.")
    private String argument;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        PackageInfo info = PackageInfo.read(VersionArgument.parse(argument), client.registry());
        if (json.isOn()) JsonOption.print(info.json(), client.terminal());
        else new PackageCard(client.terminal()).print(info);
        return OK;
    }
}
