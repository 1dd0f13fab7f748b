package synapse.cli;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import synapse.manifest.PackageName;
import synapse.remote.Document;

/** {@code synapse pkg owner add}. */
@Command(
        name = "add",
        description = "Make users owners: they may do all that you may, also remove you.",
        footer = {"  synapse pkg owner add json bob"})
final class OwnerAddCommand extends PkgCommand {
    @Parameters(index = "0", paramLabel = "<package>", description = "Package that you own.")
    private String argument;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "<user>", description = "Users to add.")
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
            owners = lookup.change(name, registry -> registry.put(path, JsonObject.EMPTY_JSON_OBJECT));
            client.terminal().say(user + " owns " + name);
        }
        OwnerListCommand.print(owners, json, client.terminal());
        return OK;
    }
}
