package synapse.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import synapse.manifest.LockedPackage;
import synapse.manifest.Lockfile;
import synapse.manifest.Manifest;
import synapse.manifest.PackageName;
import synapse.project.LockGraph;
import synapse.project.Project;
import synapse.project.Resolution;
import synapse.remote.Failure;
import synapse.resolver.Nearest;
import synapse.semver.VersionConstraint;

/** A project that is read, not changed: its manifest and the lock file that was made of it. */
final class LockedProject {
    private final Project project;
    private final Manifest manifest;
    private final Lockfile lock;
    private final LockGraph graph;
    private final Set<LockedPackage> run;

    private LockedProject(Project project, Manifest manifest, Lockfile lock) {
        this.project = project;
        this.manifest = manifest;
        this.lock = lock;
        graph = new LockGraph(lock);
        run = new HashSet<>(graph.packages(false));
    }

    /** Returns the project that the command is in; warns if the lock file is not of its manifest. */
    static LockedProject of(Client client) {
        Project project = client.project();
        Lockfile lock = project.lock()
                .orElseThrow(() -> new Failure(
                        Failure.NO, "there is no lock file in " + project.folder(), "make one: synapse pkg install"));
        Manifest manifest = project.manifest();
        if (!Resolution.isOf(manifest, lock)) {
            client.terminal()
                    .warn("the manifest has changed since; bring the lock file up to date: synapse pkg install");
        }
        return new LockedProject(project, manifest, lock);
    }

    Project project() {
        return project;
    }

    Lockfile lock() {
        return lock;
    }

    LockGraph graph() {
        return graph;
    }

    /** Returns what the project calls itself. */
    String title() {
        return manifest.name() + " " + manifest.version();
    }

    LockedPackage get(PackageName name) {
        return graph.find(name).orElseThrow(() -> {
            List<String> names =
                    lock.packages().stream().map(locked -> locked.name().text()).toList();
            List<String> near = Nearest.of(name.text(), names);
            String hint =
                    near.isEmpty() ? "see synapse pkg list --all" : "did you mean " + String.join(", ", near) + "?";
            return new Failure(Failure.NO, "the project does not use " + name, hint);
        });
    }

    /** Returns the range by which the project itself needs the package. */
    Optional<VersionConstraint> range(PackageName name) {
        return Optional.ofNullable(lock.dependencies().get(name))
                .or(() -> Optional.ofNullable(lock.devDependencies().get(name)));
    }

    boolean isDirect(LockedPackage locked) {
        return range(locked.name()).isPresent();
    }

    /** Returns {@code run}, or {@code dev} for what only those need who work on the project. */
    String kind(LockedPackage locked) {
        return run.contains(locked) ? "run" : "dev";
    }
}
