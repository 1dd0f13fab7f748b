package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import synapse.manifest.Manifest;
import synapse.project.Labels;
import synapse.project.Store;

/** {@code synapse pkg cache list}. */
@Command(
        name = "list",
        description = "Show the archives that are kept.",
        footer = {"  synapse pkg cache list", "  synapse pkg cache list --json"})
final class CacheListCommand extends PkgCommand {
    private static final int DIGITS = 12;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        List<Store.Kept> all = CacheFiles.all(client.store());
        Table table = new Table("name", "version", "size", "fetched", "sha256");
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (Store.Kept kept : all) {
            Optional<Manifest> manifest = Labels.of(kept.digest(), client.store());
            String name = manifest.map(label -> label.name().text()).orElse("?");
            String version = manifest.map(label -> label.version().text()).orElse("?");
            String hex = kept.digest().hex();
            JsonObjectBuilder row = Json.createObjectBuilder();
            if (manifest.isPresent()) row.add("name", name).add("version", version);
            rows.add(row.add("sha256", hex)
                    .add("size", kept.bytes())
                    .add("fetched_at", kept.fetched().toString()));
            String fetched = Words.day(kept.fetched().toString());
            table.row(name, version, Words.size(kept.bytes()), fetched, hex.substring(0, DIGITS));
        }
        if (json.isOn()) JsonOption.print(rows.build(), client.terminal());
        else table.print(client.terminal());
        long bytes = all.stream().mapToLong(Store.Kept::bytes).sum();
        client.terminal().say(Words.count(all.size(), "archive") + ", " + Words.size(bytes));
        return OK;
    }
}
