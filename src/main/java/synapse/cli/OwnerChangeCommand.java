package synapse.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import synapse.manifest.PackageName;
import synapse.remote.Answer;
import synapse.remote.Document;
import synapse.remote.Registry;

/** What is done to one owner of a package after the other; prints those who are left. */
abstract class OwnerChangeCommand extends PkgCommand {
    @Parameters(index = "0", paramLabel = "<package>", description = "Package that you own.")
    private String argument;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "<user>", description = "Users, by name.")
    private List<String> users = List.of();

    @Mixin
    private JsonOption json;

    @Override
    final int run(Client client) {
        PackageName name = VersionArgument.parse(argument).name();
        client.requiredToken();
        Lookup lookup = new Lookup(client.registry());
        Document owners = Lookup.NOTHING;
        for (String user : users) {
            String path = "/packages/" + name + "/owners/" + URLEncoder.encode(user, StandardCharsets.UTF_8);
            owners = lookup.change(name, registry -> send(registry, path));
            client.terminal().say(done(user, name));
        }
        OwnerListCommand.print(owners, json, client.terminal());
        return OK;
    }

    /** @param path of the owner in the API */
    abstract Answer send(Registry registry, String path);

    /** Says what is done now. */
    abstract String done(String user, PackageName name);
}
