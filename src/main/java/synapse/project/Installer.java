package synapse.project;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import synapse.manifest.LockedPackage;
import synapse.remote.Failure;
import synapse.remote.Registry;

/** Brings what is locked onto the disk: archives into the store, packages into the project. */
public final class Installer {
    private final Modules modules;
    private final Store store;

    public Installer(Modules modules, Store store) {
        this.modules = modules;
        this.store = store;
    }

    /** Returns those of which the archive is not in the store yet. */
    public List<LockedPackage> missing(List<LockedPackage> packages) {
        return packages.stream().filter(locked -> !store.has(locked.sha256())).toList();
    }

    /**
     * Installs the packages, and removes all others; returns whether anything had to be done.
     *
     * @param registry to fetch from; none if there is no network
     * @param progress is told of each piece of an archive, in bytes
     * @param ready is run when nothing but the disk can fail any more, and before anything is changed: to write the
     *     manifest and the lock file
     */
    public boolean install(
            List<LockedPackage> packages,
            Supplier<Optional<Registry>> registry,
            LongConsumer progress,
            Runnable ready) {
        try {
            boolean isDone = modules.hold(packages);
            if (!isDone) stage(packages, registry, progress);
            ready.run();
            if (!isDone) modules.swap();
            return !isDone;
        } catch (IOException e) {
            throw new Failure(
                    Failure.INPUT_OUTPUT,
                    "cannot install: " + Causes.of(e),
                    e,
                    "what was installed before is still there; look at the space and the rights of the folder");
        }
    }

    private void stage(List<LockedPackage> packages, Supplier<Optional<Registry>> registry, LongConsumer progress)
            throws IOException {
        Set<LockedPackage> missing = new LinkedHashSet<>(checked(modules.lacking(packages)));
        Unpacking unpacking = new Unpacking(store);
        if (missing.isEmpty()) {
            modules.stage(packages, Parallel.PROCESSORS, unpacking::unpack);
            return;
        }
        Registry from = source(missing, registry);
        store.incoming().receive(() -> {
            // each is unpacked as soon as it is there, so that the network and the disk work at once
            modules.stage(packages, Parallel.DOWNLOADS, (locked, target) -> {
                if (missing.contains(locked)) store.fetch(from, locked, progress);
                unpacking.unpack(locked, target);
            });
            return missing;
        });
    }

    /** Brings the archives into the store that are not there. */
    public void fetch(List<LockedPackage> packages, Supplier<Optional<Registry>> registry, LongConsumer progress)
            throws IOException {
        List<LockedPackage> missing = checked(packages);
        if (missing.isEmpty()) return;
        Registry from = source(missing, registry);
        store.incoming().receive(() -> {
            Parallel.forEach(missing, Parallel.DOWNLOADS, locked -> store.fetch(from, locked, progress));
            return missing;
        });
    }

    /** Looks at the digest of each archive that is there; returns those that are not, or no more. */
    private List<LockedPackage> checked(List<LockedPackage> packages) throws IOException {
        Parallel.forEach(packages, store::check);
        return missing(packages);
    }

    private static Registry source(Collection<LockedPackage> missing, Supplier<Optional<Registry>> registry) {
        return registry.get().orElseThrow(() -> offline(missing));
    }

    private static Failure offline(Collection<LockedPackage> missing) {
        LockedPackage first = missing.iterator().next();
        String others = missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " more";
        return new Failure(
                Failure.UNAVAILABLE,
                "not in the store: " + first.name() + " " + first.version() + others,
                "run the command once without --offline, or bring the store with synapse pkg cache import");
    }
}
