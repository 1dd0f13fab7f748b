package synapse.manifest;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import synapse.semver.VersionConstraint;

/**
 * Check that locked packages fit together: what the project or a locked package needs is locked, in a version within the
 * range, and nothing is locked that nobody needs. A merge of two good files may well fail it without any conflict.
 */
final class LockfileCheck {
    private final Lockfile lockfile;
    private final List<LockedPackage> packages;
    private final FaultList faults;
    private final Map<String, Integer> indexByName = new HashMap<>();
    private final BitSet needed = new BitSet();
    private final Deque<Integer> unvisited = new ArrayDeque<>();

    LockfileCheck(Lockfile lockfile, FaultList faults) {
        this.lockfile = lockfile;
        this.faults = faults;
        packages = lockfile.packages();
        for (int index = 0; index < packages.size(); index++) {
            indexByName.put(packages.get(index).name().canonical(), index);
        }
    }

    /** Adds a fault for each range that is not met and each package that is not needed. */
    void run() {
        judge("the project", "/root/dependencies", lockfile.dependencies());
        judge("the project", "/root/dev_dependencies", lockfile.devDependencies());
        for (int index = 0; index < packages.size(); index++) {
            LockedPackage locked = packages.get(index);
            judge(label(locked), "/packages/" + index + "/dependencies", locked.dependencies());
        }
        reportUnneeded();
    }

    private void judge(String who, String pointer, Map<PackageName, VersionConstraint> ranges) {
        ranges.forEach((name, range) -> {
            Integer index = indexByName.get(name.canonical());
            String needs = who + " needs " + name + ' ' + Quoted.plain(range.text()) + ", but ";
            if (index == null) {
                faults.add(FaultList.pointer(pointer, name.text()), "not-locked", needs + "no version of it is locked");
            } else if (!range.satisfiedBy(packages.get(index).version())) {
                String found = label(packages.get(index)) + " is locked";
                faults.add(FaultList.pointer(pointer, name.text()), "not-met", needs + found);
            }
        });
    }

    private void reportUnneeded() {
        visit(lockfile.dependencies());
        visit(lockfile.devDependencies());
        while (!unvisited.isEmpty()) {
            visit(packages.get(unvisited.pop()).dependencies());
        }
        for (int index = needed.nextClearBit(0); index < packages.size(); index = needed.nextClearBit(index + 1)) {
            String wrong = label(packages.get(index)) + " is locked, but nothing that the project needs leads to it";
            faults.add("/packages/" + index, "not-needed", wrong);
        }
    }

    private void visit(Map<PackageName, VersionConstraint> ranges) {
        for (PackageName name : ranges.keySet()) {
            Integer index = indexByName.get(name.canonical());
            if (index != null && !needed.get(index)) {
                needed.set(index);
                unvisited.push(index);
            }
        }
    }

    private static String label(LockedPackage locked) {
        return locked.name().text() + ' ' + Quoted.plain(locked.version().text());
    }
}
