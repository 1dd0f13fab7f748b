package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import synapse.manifest.LockedPackage;
import synapse.project.Modules;
import synapse.semver.VersionConstraint;

/** {@code synapse pkg list}. */
@Command(
        name = "list",
        description = "Show the packages of the project: those of its manifest, or all that are locked.",
        footer = {"  synapse pkg list", "  synapse pkg list --all --json"})
final class ListCommand extends PkgCommand {
    @Option(
            names = {"-a", "--all"},
            description = "Also those that are needed by others only.")
    private boolean isAll;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        LockedProject project = LockedProject.of(client);
        Modules modules = new Modules(project.project());
        boolean isWhole = modules.hold(project.lock().packages());
        List<LockedPackage> shown = project.lock().packages().stream()
                .filter(locked -> isAll || project.isDirect(locked))
                .toList();
        JsonArrayBuilder rows = Json.createArrayBuilder();
        Table table = new Table("name", "version", "kind", "range", "");
        for (LockedPackage locked : shown) {
            boolean isInstalled = isWhole || modules.hold(locked);
            String range =
                    project.range(locked.name()).map(VersionConstraint::text).orElse("");
            rows.add(row(locked, project, isInstalled));
            String state = isInstalled ? "" : "not installed";
            table.row(locked.name().text(), locked.version().text(), project.kind(locked), range, state);
        }
        if (json.isOn()) JsonOption.print(rows.build(), client.terminal());
        else table.print(client.terminal());
        if (shown.isEmpty()) client.terminal().say("the project uses no packages");
        return OK;
    }

    private static JsonObjectBuilder row(LockedPackage locked, LockedProject project, boolean isInstalled) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("name", locked.name().text())
                .add("version", locked.version().text())
                .add("kind", project.kind(locked));
        project.range(locked.name()).ifPresent(range -> row.add("range", range.text()));
        return row.add("installed", isInstalled).add("sha256", locked.sha256().hex());
    }
}
