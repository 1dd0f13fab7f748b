package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import synapse.manifest.LockedPackage;
import synapse.manifest.PackageName;
import synapse.project.IndexPackage;
import synapse.project.IndexPackages;
import synapse.remote.Failure;

/** {@code synapse pkg outdated}. */
@Command(
        name = "outdated",
        description = {
            "Show packages of the manifest of which there is something newer, and all that are yanked or deprecated.",
            "Wanted is what update chooses within the ranges, latest what there is beyond."
        },
        footer = {"  synapse pkg outdated", "  synapse pkg outdated --all --exit-code"})
final class OutdatedCommand extends PkgCommand {
    @Option(
            names = {"-a", "--all"},
            description = "Also old ones that are needed by others only.")
    private boolean isAll;

    @Option(names = "--exit-code", description = "End with 1 if there is anything to show.")
    private boolean isExitCode;

    @Option(names = "--offline", description = "Go by what the registry said last.")
    private boolean isOffline;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        LockedProject project = LockedProject.of(client);
        List<PackageName> names =
                project.lock().packages().stream().map(LockedPackage::name).toList();
        Map<PackageName, IndexPackage> index = IndexPackages.fetch(names, client.packages(isOffline));
        List<Outlook> shown = project.lock().packages().stream()
                .map(locked -> Outlook.of(locked, Optional.ofNullable(index.get(locked.name())), project))
                .filter(outlook -> outlook.isBad() || (outlook.isOld() && isAsked(outlook, project)))
                .toList();
        print(shown, project, client.terminal());
        return isExitCode && !shown.isEmpty() ? Failure.NO : OK;
    }

    private boolean isAsked(Outlook outlook, LockedProject project) {
        return isAll || project.isDirect(outlook.locked());
    }

    private void print(List<Outlook> shown, LockedProject project, Terminal terminal) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        Table table = new Table("name", "current", "wanted", "latest", "kind", "");
        for (Outlook outlook : shown) {
            LockedPackage locked = outlook.locked();
            String kind = project.kind(locked);
            rows.add(outlook.json(kind));
            table.row(
                    locked.name().text(),
                    locked.version().text(),
                    outlook.wanted().text(),
                    outlook.latest().text(),
                    kind,
                    outlook.notice());
        }
        if (json.isOn()) JsonOption.print(rows.build(), terminal);
        else table.print(terminal);
        if (shown.isEmpty()) terminal.say("everything is up to date");
    }
}
