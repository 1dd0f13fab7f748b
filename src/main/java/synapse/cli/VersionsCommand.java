package synapse.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import synapse.manifest.PackageName;
import synapse.remote.Document;

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
        Document versions = new Lookup(client.registry()).get(name, "/versions");
        if (json.isOn()) {
            JsonOption.print(versions.json(), client.terminal());
            return OK;
        }
        Table table = new Table("version", "published", "size", "");
        List<Document> rows = versions.objects("versions");
        for (Document row : rows) {
            String day = Words.day(row.text("published_at"));
            table.row(row.text("version"), day, Words.size(row.number("size")), Notice.in(row.json()));
        }
        table.print(client.terminal());
        if (rows.isEmpty()) client.terminal().say(name + " has no versions");
        return OK;
    }
}
