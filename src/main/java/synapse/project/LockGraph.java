package synapse.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import synapse.manifest.LockedPackage;
import synapse.manifest.Lockfile;
import synapse.manifest.PackageName;

/** Who needs whom in a lock file. */
public final class LockGraph {
    private final Lockfile lock;
    private final Map<PackageName, LockedPackage> packages = new HashMap<>();

    public LockGraph(Lockfile lock) {
        this.lock = lock;
        lock.packages().forEach(locked -> packages.put(locked.name(), locked));
    }

    public Optional<LockedPackage> find(PackageName name) {
        return Optional.ofNullable(packages.get(name));
    }

    /** Returns what is to be installed: all, or only what is needed without the project's {@code dev_dependencies}. */
    public List<LockedPackage> packages(boolean isDev) {
        if (isDev) return lock.packages();
        Set<PackageName> needed = reachable(lock.dependencies().keySet());
        return lock.packages().stream()
                .filter(locked -> needed.contains(locked.name()))
                .toList();
    }

    private Set<PackageName> reachable(Collection<PackageName> from) {
        Set<PackageName> seen = new TreeSet<>(from);
        Deque<PackageName> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            LockedPackage locked = packages.get(open.pop());
            if (locked == null) continue;
            for (PackageName needed : locked.dependencies().keySet()) if (seen.add(needed)) open.push(needed);
        }
        return seen;
    }

    /** Returns those that need the package, by name. */
    public List<LockedPackage> dependents(PackageName name) {
        List<LockedPackage> dependents = new ArrayList<>();
        for (LockedPackage locked : lock.packages()) {
            if (locked.dependencies().containsKey(name)) dependents.add(locked);
        }
        return dependents;
    }
}
