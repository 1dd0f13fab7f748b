package synapse.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import synapse.manifest.Lockfile;
import synapse.manifest.Manifest;
import synapse.manifest.PackageName;
import synapse.project.Resolution;
import synapse.remote.Failure;
import synapse.resolver.Preference;
import synapse.semver.Version;

/** {@code synapse pkg update}. */
@Command(
        name = "update",
        description = "Move to the newest versions within the ranges: all packages, or the named ones only.",
        footer = {"  synapse pkg update", "  synapse pkg update json", "  synapse pkg update json --precise 1.2.4"})
final class UpdateCommand extends PkgCommand {
    @Parameters(arity = "0..*", paramLabel = "<package>", description = "Packages to move; all if none is named.")
    private List<String> packages = List.of();

    @Option(names = "--precise", paramLabel = "<version>", description = "Move the one named package to this version.")
    private String precise;

    @Option(names = "--yanked", description = "Allow --precise to choose a yanked version.")
    private boolean isYankedAllowed;

    @Option(names = "--offline", description = "Use only what is on this machine already.")
    private boolean isOffline;

    @Option(names = "--no-dev", description = "Leave out what only dev_dependencies need.")
    private boolean isWithoutDev;

    @Override
    int run(Client client) {
        if (precise != null && packages.size() != 1) {
            throw new Failure(Failure.USAGE, "--precise is for one package, and there are " + packages.size());
        }
        return ProjectChange.run(client, isOffline, change -> {
            Optional<Lockfile> before = change.before().lock();
            Lockfile after = resolve(change, before);
            change.install(after, !isWithoutDev, () -> change.write(before, after));
            return OK;
        });
    }

    private Lockfile resolve(ProjectChange change, Optional<Lockfile> before) {
        Manifest manifest = change.project().manifest();
        Map<PackageName, Version> kept = packages.isEmpty() ? new HashMap<>() : ProjectChange.versions(before);
        for (String text : packages) {
            PackageName name = PackageArgument.parse(text).name();
            if (kept.remove(name) == null) {
                throw new Failure(Failure.NO, "the lock file has no package " + name, "see synapse pkg list");
            }
        }
        if (precise == null) return new Resolution(change.index()).of(manifest, kept, Preference.NEWEST);
        PackageName name = PackageName.of(packages.get(0));
        return new PreciseUpdate(change.index(), name, version(), isYankedAllowed).resolve(manifest, kept);
    }

    private Version version() {
        if (!Version.isValid(precise)) throw new Failure(Failure.USAGE, precise + " is no version such as 1.2.3");
        return Version.parse(precise);
    }
}
