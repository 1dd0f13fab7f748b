package synapse.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import synapse.manifest.Lockfile;
import synapse.manifest.Manifest;
import synapse.manifest.PackageName;
import synapse.project.RegistryIndex;
import synapse.project.Resolution;
import synapse.remote.Failure;
import synapse.resolver.Preference;
import synapse.semver.Version;

/** {@code synapse pkg install}. */
@Command(
        name = "install",
        description = {
            "Install what the lock file says; resolve anew only if the manifest has changed.",
            "With packages: add them to the manifest first."
        },
        footer = {
            "  synapse pkg install",
            "  synapse pkg install json text@^2.1.0",
            "  synapse pkg install --dev test-kit",
            "  synapse pkg install --locked        in CI: fail rather than change the lock"
        })
final class InstallCommand extends PkgCommand {
    @Parameters(arity = "0..*", paramLabel = "<package>[@<range>]", description = "Packages to add to the manifest.")
    private List<String> packages = List.of();

    @Option(names = "--dev", description = "Add them to dev_dependencies.")
    private boolean isDev;

    @Option(names = "--locked", description = "Fail if the lock file would change.")
    private boolean isLocked;

    @Option(names = "--offline", description = "Use only what is on this machine already.")
    private boolean isOffline;

    @Option(names = "--no-dev", description = "Leave out what only dev_dependencies need.")
    private boolean isWithoutDev;

    @Option(names = "--reinstall", description = "Unpack everything anew, also what is there.")
    private boolean isAnew;

    @Option(names = "--lowest", description = "Choose the lowest versions instead of the newest.")
    private boolean isLowest;

    @Override
    int run(Client client) {
        if (isLocked && !packages.isEmpty()) {
            throw new Failure(Failure.USAGE, "--locked forbids changes, so no package can be added");
        }
        return ProjectChange.run(client, isOffline, change -> {
            if (isAnew) change.forget();
            install(change);
            return OK;
        });
    }

    private void install(ProjectChange change) {
        Before start = change.before();
        Optional<Lockfile> before = start.lock();
        Manifest manifest = change.project().manifest();
        boolean isKept = packages.isEmpty() && start.isSound() && !isLowest;
        Optional<Lockfile> fitting = before.filter(lock -> isKept && Resolution.isOf(manifest, lock));
        if (fitting.isPresent()) {
            change.install(fitting.get(), !isWithoutDev, () -> {});
            return;
        }
        RegistryIndex index = change.index();
        Additions additions = new Additions(packages, isDev, index, change.project());
        Map<PackageName, Version> kept = isLowest ? Map.of() : ProjectChange.versions(before);
        Preference preference = isLowest ? Preference.LOWEST : Preference.NEWEST;
        Lockfile after = new Resolution(index).of(additions.manifest(), kept, preference);
        if (isLocked && !before.equals(Optional.of(after))) throw changed(before);
        change.install(after, !isWithoutDev, () -> {
            additions.write();
            change.write(before, after);
        });
    }

    private static Failure changed(Optional<Lockfile> before) {
        return new Failure(
                Failure.DATA,
                before.isPresent()
                        ? "the lock file does not fit the manifest, and --locked forbids to change it"
                        : "there is no lock file, and --locked forbids to make one",
                "run synapse pkg install without --locked, and put synapse.lock into version control");
    }
}
