package synapse.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import synapse.manifest.LockedPackage;
import synapse.manifest.Lockfile;
import synapse.manifest.PackageName;
import synapse.project.Causes;
import synapse.project.Installer;
import synapse.project.LockGraph;
import synapse.project.Modules;
import synapse.project.Project;
import synapse.project.ProjectLock;
import synapse.project.RegistryIndex;
import synapse.remote.Failure;
import synapse.remote.Registry;
import synapse.semver.Version;

/** What commands that change a project have in common: from the lock file that was to the packages on the disk. */
final class ProjectChange {
    private final Client client;
    private final Project project;
    private final boolean isOffline;

    private ProjectChange(Client client, Project project, boolean isOffline) {
        this.client = client;
        this.project = project;
        this.isOffline = isOffline;
    }

    /** Does something to the project that the command is in, alone. */
    static int run(Client client, boolean isOffline, ToIntFunction<ProjectChange> action) {
        Project project = client.project();
        Runnable waiting = () -> client.terminal().say("waiting for another synapse in this project");
        return ProjectLock.hold(project, client.home(), waiting, () -> {
            heal(project);
            return action.applyAsInt(new ProjectChange(client, project, isOffline));
        });
    }

    Project project() {
        return project;
    }

    /** Returns the lock file that is there. */
    Before before() {
        return Before.of(project, client.terminal());
    }

    RegistryIndex index() {
        return client.index(isOffline);
    }

    static Map<PackageName, Version> versions(Optional<Lockfile> lock) {
        Map<PackageName, Version> versions = new HashMap<>();
        lock.ifPresent(known -> known.packages().forEach(locked -> versions.put(locked.name(), locked.version())));
        return versions;
    }

    /** Writes the lock file and says what is other than before. */
    void write(Optional<Lockfile> before, Lockfile after) {
        if (!project.write(after)) return;
        SortedMap<PackageName, LockedPackage> old =
                byName(before.map(Lockfile::packages).orElse(List.of()));
        SortedMap<PackageName, LockedPackage> now = byName(after.packages());
        Terminal terminal = client.terminal();
        now.forEach((name, locked) -> {
            LockedPackage was = old.remove(name);
            if (was == null) terminal.say("+ " + name + " " + locked.version());
            else if (was.version().compareTo(locked.version()) != 0) {
                terminal.say("~ " + name + " " + was.version() + " -> " + locked.version());
            }
        });
        old.forEach((name, locked) -> terminal.say("- " + name + " " + locked.version()));
    }

    private static SortedMap<PackageName, LockedPackage> byName(List<LockedPackage> packages) {
        SortedMap<PackageName, LockedPackage> byName = new TreeMap<>();
        packages.forEach(locked -> byName.put(locked.name(), locked));
        return byName;
    }

    /**
     * Installs what is locked.
     *
     * @param ready is run before anything is changed, when all that may be refused has been accepted
     */
    void install(Lockfile lock, boolean isDev, Runnable ready) {
        long begin = System.nanoTime();
        List<LockedPackage> packages = new LockGraph(lock).packages(isDev);
        Installer installer = new Installer(new Modules(project), client.store());
        boolean isDone;
        try (Progress progress =
                new Progress(client.terminal(), installer.missing(packages).size())) {
            isDone = installer.install(packages, this::registry, progress::add, ready);
        }
        String count = packages.size() == 1 ? "1 package" : packages.size() + " packages";
        String seconds = "%.1f s".formatted((System.nanoTime() - begin) / 1e9);
        client.terminal().say(isDone ? "installed " + count + " in " + seconds : count + ", nothing to do");
    }

    private Optional<Registry> registry() {
        return isOffline ? Optional.empty() : Optional.of(client.registry());
    }

    /** Makes the next {@link #install} unpack everything, also what is there. */
    void forget() {
        try {
            new Modules(project).forget();
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot change " + Modules.FOLDER + ": " + Causes.of(e), e);
        }
    }

    /** Fails if the disk does. */
    private static void heal(Project project) {
        try {
            project.heal();
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot put right " + project.folder() + ": " + e.getMessage(), e);
        }
    }
}
