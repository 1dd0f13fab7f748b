package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import synapse.remote.Answer;
import synapse.remote.Document;
import synapse.remote.Failure;
import synapse.remote.Registry;

/** {@code synapse pkg deprecate}. */
@Command(
        name = "deprecate",
        description = {
            "Tell users something about a package or a version, such as that it is not maintained.",
            "It is chosen as before."
        },
        footer = {
            "  synapse pkg deprecate json --message \"No longer maintained\" --replacement @team/json",
            "  synapse pkg deprecate json@1.2.0 --message \"Slow on large files\"",
            "  synapse pkg deprecate json --undo"
        })
final class DeprecateCommand extends PkgCommand {
    @Parameters(paramLabel = "<package>[@<version>]", description = "Package, or one version of it.")
    private String argument;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "<text>",
            description = "What users should know; everybody sees it.")
    private String message;

    @Option(
            names = "--replacement",
            paramLabel = "<name>",
            description = "What to use instead: a package, for a version also another version.")
    private String replacement;

    @Option(names = "--undo", description = "Take back what was said.")
    private boolean isUndo;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        if (isUndo && (message != null || replacement != null)) {
            throw new Failure(Failure.USAGE, "--undo takes back all that was said, so there is nothing to say with it");
        }
        if (!isUndo && message == null) {
            throw new Failure(Failure.USAGE, "--message is missing", "say what users should know, or --undo");
        }
        VersionArgument target = VersionArgument.parse(argument);
        String path = target.path() + "/deprecation";
        client.requiredToken();
        Document done = new Lookup(client.registry())
                .change(target.name(), registry -> isUndo ? registry.delete(path) : put(registry, path));
        if (json.isOn()) JsonOption.print(done.json(), client.terminal());
        String what =
                target.name() + target.exact().map(version -> " " + version).orElse("");
        client.terminal().say((isUndo ? "no longer deprecated: " : "deprecated ") + what);
        return OK;
    }

    private Answer put(Registry registry, String path) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("message", message);
        if (replacement != null) body.add("replacement", replacement);
        return registry.put(path, body.build());
    }
}
