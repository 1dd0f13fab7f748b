package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import synapse.remote.Document;

/** {@code synapse pkg yank}. */
@Command(
        name = "yank",
        description = {
            "Say that a version is bad: nobody gets it anew, but lock files that have it go on to work.",
            "Said again, it replaces what was said before."
        },
        footer = {"  synapse pkg yank json@1.2.0 --reason \"Loses data\" --replacement 1.2.1"})
final class YankCommand extends PkgCommand {
    @Parameters(paramLabel = "<package>@<version>", description = "Version to yank.")
    private String argument;

    @Option(
            names = {"-m", "--reason", "--message"},
            paramLabel = "<text>",
            description = "Why; everybody sees it.")
    private String reason;

    @Option(names = "--replacement", paramLabel = "<version>", description = "Version to use instead.")
    private String replacement;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        VersionArgument version = VersionArgument.parse(argument).withVersion();
        client.requiredToken();
        JsonObjectBuilder body = Json.createObjectBuilder();
        if (reason != null) body.add("reason", reason);
        if (replacement != null) body.add("replacement", replacement);
        Lookup lookup = new Lookup(client.registry());
        Document done = lookup.change(version.name(), registry -> registry.put(version.path() + "/yank", body.build()));
        if (json.isOn()) JsonOption.print(done.json(), client.terminal());
        client.terminal().say("yanked " + version.name() + " " + version.exact().orElseThrow());
        return OK;
    }
}
