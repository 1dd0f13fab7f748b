package synapse.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import synapse.manifest.Lockfile;
import synapse.manifest.Manifest;
import synapse.manifest.ManifestReader;
import synapse.manifest.PackageName;
import synapse.project.ManifestFile;
import synapse.project.Project;
import synapse.project.Resolution;
import synapse.remote.Failure;
import synapse.resolver.Preference;

/** {@code synapse pkg remove}. */
@Command(
        name = "remove",
        description = "Take packages out of the manifest, and what only they needed off the disk.",
        footer = "  synapse pkg remove json")
final class RemoveCommand extends PkgCommand {
    @Parameters(arity = "1..*", paramLabel = "<package>", description = "Packages to remove.")
    private List<String> packages = List.of();

    @Option(names = "--offline", description = "Use only what is on this machine already.")
    private boolean isOffline;

    @Override
    int run(Client client) {
        return ProjectChange.run(client, isOffline, change -> {
            Project project = change.project();
            ManifestFile file = ManifestFile.of(project.manifestBytes());
            for (String text : packages)
                remove(file, PackageArgument.parse(text).name());
            Optional<Lockfile> before = change.before().lock();
            Manifest manifest = new ManifestReader().read(file.bytes());
            Lockfile after =
                    new Resolution(change.index()).of(manifest, ProjectChange.versions(before), Preference.NEWEST);
            change.install(after, true, () -> {
                project.writeManifest(file.bytes());
                change.write(before, after);
            });
            return OK;
        });
    }

    private static void remove(ManifestFile file, PackageName name) {
        if (!file.remove(name)) {
            throw new Failure(Failure.NO, "the manifest has no dependency " + name, "see synapse pkg list");
        }
    }
}
