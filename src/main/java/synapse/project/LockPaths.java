package synapse.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import synapse.manifest.LockedPackage;
import synapse.manifest.Lockfile;
import synapse.manifest.PackageName;

/** Ways by which packages came into a lock file. */
public final class LockPaths {
    private final Lockfile lock;
    private final Map<PackageName, List<PackageName>> dependents = new HashMap<>();

    public LockPaths(Lockfile lock) {
        this.lock = lock;
        for (LockedPackage locked : lock.packages()) {
            for (PackageName needed : locked.dependencies().keySet()) {
                dependents.computeIfAbsent(needed, name -> new ArrayList<>()).add(locked.name());
            }
        }
    }

    /**
     * Returns at most so many ways to the package, the shortest first. Each begins with what the project itself needs,
     * ends with the package, and comes to none twice.
     */
    public List<List<PackageName>> to(PackageName target, int most) {
        List<List<PackageName>> found = new ArrayList<>();
        Map<PackageName, Integer> looked = new HashMap<>();
        Deque<List<PackageName>> open = new ArrayDeque<>();
        open.add(List.of(target));
        while (!open.isEmpty() && found.size() < most) {
            List<PackageName> way = open.remove();
            PackageName first = way.get(0);
            if (looked.merge(first, 1, Integer::sum) > most) continue; // there are as many ways by others already
            if (isOfProject(first)) found.add(way);
            for (PackageName dependent : dependents.getOrDefault(first, List.of())) {
                if (!way.contains(dependent)) open.add(prepended(dependent, way));
            }
        }
        return List.copyOf(found);
    }

    private boolean isOfProject(PackageName name) {
        return lock.dependencies().containsKey(name) || lock.devDependencies().containsKey(name);
    }

    private static List<PackageName> prepended(PackageName first, List<PackageName> way) {
        List<PackageName> longer = new ArrayList<>(way.size() + 1);
        longer.add(first);
        longer.addAll(way);
        return longer;
    }
}
