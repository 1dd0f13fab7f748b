package synapse.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import synapse.remote.Document;

/** {@code synapse pkg unyank}. */
@Command(
        name = "unyank",
        description = "Take back that a version was yanked.",
        footer = {"  synapse pkg unyank json@1.2.0"})
final class UnyankCommand extends PkgCommand {
    @Parameters(paramLabel = "<package>@<version>", description = "Version that is good after all.")
    private String argument;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        VersionArgument version = VersionArgument.parse(argument).withVersion();
        client.requiredToken();
        Document done = new Lookup(client.registry())
                .change(version.name(), registry -> registry.delete(version.path() + "/yank"));
        if (json.isOn()) JsonOption.print(done.json(), client.terminal());
        client.terminal().say(version.name() + " " + version.exact().orElseThrow() + " can be chosen again");
        return OK;
    }
}
