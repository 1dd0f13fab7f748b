package synapse.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import synapse.manifest.PackageName;
import synapse.remote.Document;

/** {@code synapse pkg owner list}. */
@Command(
        name = "list",
        description = "Show who owns a package.",
        footer = {"  synapse pkg owner list json"})
final class OwnerListCommand extends PkgCommand {
    @Parameters(paramLabel = "<package>", description = "Package to show.")
    private String argument;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        PackageName name = VersionArgument.parse(argument).name();
        print(new Lookup(client.registry()).get(name, "/owners"), json, client.terminal());
        return OK;
    }

    /** Prints the owners, one a line; nothing if the registry has said nothing. */
    static void print(Document owners, JsonOption json, Terminal terminal) {
        if (json.isOn()) {
            JsonOption.print(owners.json(), terminal);
            return;
        }
        if (owners.json().isEmpty()) return;
        for (Document owner : owners.objects("owners")) terminal.result(Words.clean(owner.text("username")));
    }
}
