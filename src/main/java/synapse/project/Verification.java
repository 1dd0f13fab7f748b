package synapse.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import synapse.archive.InvalidArchiveException;
import synapse.manifest.LockedPackage;
import synapse.manifest.Lockfile;
import synapse.remote.Failure;
import synapse.remote.Registry;

/** Holds what is installed against the archives that a lock file names. */
public final class Verification {
    private final Modules modules;
    private final Store store;
    private final Lockfile lock;

    public Verification(Modules modules, Store store, Lockfile lock) {
        this.modules = modules;
        this.store = store;
        this.lock = lock;
    }

    /** Returns the packages of the project. */
    public Modules modules() {
        return modules;
    }

    /** Returns what ought to be there: all, but what only {@code dev_dependencies} need may have been left out. */
    public List<LockedPackage> packages() {
        LockGraph graph = new LockGraph(lock);
        Set<LockedPackage> needed = new HashSet<>(graph.packages(false));
        return lock.packages().stream()
                .filter(locked -> needed.contains(locked) || isThere(locked))
                .toList();
    }

    private boolean isThere(LockedPackage locked) {
        return modules.hold(locked) || Files.exists(modules.folder(locked.name()), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Returns what differs, by package and path.
     *
     * @param registry to fetch archives from that are not in the store; none if there is no network
     * @param progress is told of each piece of an archive, in bytes
     */
    public List<Difference> differences(Supplier<Optional<Registry>> registry, LongConsumer progress) {
        List<LockedPackage> packages = packages();
        ConcurrentLinkedQueue<Difference> found = new ConcurrentLinkedQueue<>();
        try {
            new Installer(modules, store).fetch(packages, registry, progress);
            Parallel.forEach(packages, locked -> found.addAll(differences(locked)));
            found.addAll(others());
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot read what is installed: " + Causes.of(e), e);
        }
        return found.stream().sorted().toList();
    }

    private List<Difference> differences(LockedPackage locked) throws IOException {
        try {
            return new PackageFiles(locked.name().text(), modules.folder(locked.name()))
                    .compare(store.file(locked.sha256()));
        } catch (InvalidArchiveException e) {
            throw new Failure(
                    Failure.DATA,
                    "the archive of " + locked.name() + " " + locked.version() + " is refused: " + e.getMessage(),
                    e);
        }
    }

    /** Returns folders and files that belong to no locked package. */
    private List<Difference> others() throws IOException {
        Set<String> names = new HashSet<>();
        lock.packages().forEach(locked -> names.add(locked.name().text()));
        List<Difference> others = new ArrayList<>();
        for (String top : children(modules.folder())) {
            if (top.equals(Installed.FILE) || names.contains(top)) continue;
            if (!top.startsWith("@")) {
                others.add(new Difference(top, "", Difference.Kind.EXTRA));
                continue;
            }
            for (String child : children(modules.folder().resolve(top))) {
                String name = top + "/" + child;
                if (!names.contains(name)) others.add(new Difference(name, "", Difference.Kind.EXTRA));
            }
        }
        return others;
    }

    private static List<String> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) return List.of();
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            children.forEach(child -> names.add(child.getFileName().toString()));
        }
        return names;
    }
}
