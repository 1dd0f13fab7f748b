package synapse.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import synapse.manifest.PackageName;
import synapse.remote.Document;

/** {@code synapse pkg owner remove}. */
@Command(
        name = "remove",
        description = "Take the ownership of a package from users; somebody has to stay.",
        footer = {"  synapse pkg owner remove json bob"})
final class OwnerRemoveCommand extends PkgCommand {
    @Parameters(index = "0", paramLabel = "<package>", description = "Package that you own.")
    private String argument;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "<user>", description = "Users to remove.")
    private List<String> users = List.of();

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        PackageName name = VersionArgument.parse(argument).name();
        client.requiredToken();
        Lookup lookup = new Lookup(client.registry());
        Document owners = Lookup.NOTHING;
        for (String user : users) {
            String path = "/packages/" + name + "/owners/" + URLEncoder.encode(user, StandardCharsets.UTF_8);
            owners = lookup.change(name, registry -> registry.delete(path));
            client.terminal().say(user + " does not own " + name + " any more");
        }
        OwnerListCommand.print(owners, json, client.terminal());
        return OK;
    }
}
