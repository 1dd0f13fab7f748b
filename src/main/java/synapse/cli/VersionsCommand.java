package synapse.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import synapse.manifest.PackageName;

/** {@code synapse pkg versions}. */
@Command(
        name = "versions",
        description = "Show the versions of a package that the registry has, highest first.",
        footer = {"  synapse pkg versions json"})
final class VersionsCommand extends PkgCommand {
    @Parameters(paramLabel = "<package>", description = "Package to show.")
    private String argument;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        PackageName name = VersionArgument.parse(argument).name();
        JsonObject versions = new Lookup(client.registry()).get(name, "/versions");
        if (json.isOn()) {
            JsonOption.print(versions, client.terminal());
            return OK;
        }
        Table table = new Table("version", "published", "size", "");
        for (JsonValue value : versions.getJsonArray("versions")) {
            JsonObject row = value.asJsonObject();
            table.row(
                    row.getString("version"),
                    Words.day(row.getString("published_at")),
                    Words.size(row.getJsonNumber("size").longValue()),
                    Notice.in(row));
        }
        table.print(client.terminal());
        if (versions.getJsonArray("versions").isEmpty()) client.terminal().say(name + " has no versions");
        return OK;
    }
}
