package synapse.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import synapse.manifest.Lockfile;
import synapse.resolver.Listing;
import synapse.resolver.PackageSource;
import synapse.resolver.Requirement;
import synapse.semver.Version;

/** What one resolution sees of the index: each package in the state in which it was first seen. For one thread. */
final class IndexSource implements PackageSource, AutoCloseable {
    private static final int MOST_ROUNDS = 12;
    private static final int MOST_AHEAD = 1_000;

    private final PackageIndex index;
    private final Changes changes;
    private final Map<String, Optional<IndexedPackage>> seen = new HashMap<>();
    private long readNanos;

    IndexSource(PackageIndex index) {
        this.index = index;
        changes = index.begin();
    }

    @Override
    public Map<String, Listing> find(Set<String> names) {
        see(names);
        Map<String, Listing> found = new HashMap<>();
        for (String name : names) {
            seen.get(name).ifPresent(indexed -> found.put(name, indexed.listing()));
        }
        return found;
    }

    @Override
    public List<String> similar(String name) {
        return index.similar(name);
    }

    private void see(Set<String> names) {
        List<String> fresh =
                names.stream().filter(name -> !seen.containsKey(name)).toList();
        if (fresh.isEmpty()) return;
        long begunNanos = System.nanoTime();
        if (!fresh.stream().allMatch(index::knows)) readAhead(fresh);
        Map<String, IndexedPackage> found = index.find(fresh, changes);
        readNanos += System.nanoTime() - begunNanos;
        for (String name : fresh) seen.put(name, Optional.ofNullable(found.get(name)));
    }

    /** Reads what is asked for and not here, and what that will probably need: few queries instead of one at each step. */
    private void readAhead(Collection<String> names) {
        Set<String> asked = new HashSet<>(names);
        Collection<String> next = names;
        for (int round = 0; round < MOST_ROUNDS && !next.isEmpty() && asked.size() < MOST_AHEAD; round++) {
            Set<String> needed = new HashSet<>();
            for (IndexedPackage indexed : index.find(next, changes).values()) {
                for (Requirement requirement : indexed.newestRequirements()) {
                    if (!index.knows(requirement.name())) needed.add(requirement.name());
                }
            }
            needed.removeAll(asked);
            asked.addAll(needed);
            next = needed;
        }
    }

    /** Returns what a lock file says of the versions that were chosen. */
    List<Lockfile.Release> locked(SortedMap<String, Version> solution) {
        List<Lockfile.Release> locked = new ArrayList<>();
        solution.forEach(
                (name, version) -> locked.add(seen.get(name).orElseThrow().locked(version)));
        return locked;
    }

    /** Returns how long it took to look packages up, most of it in the database. */
    long readNanos() {
        return readNanos;
    }

    /** Returns the number of the newest journal entry of all packages seen. */
    long newestSeq() {
        return seen.values().stream()
                .flatMap(Optional::stream)
                .mapToLong(IndexedPackage::lastSeq)
                .max()
                .orElse(0);
    }

    /** Tells whether everything seen is still so, as far as the index has followed the journal. */
    boolean isCurrent() {
        return seen.entrySet().stream()
                .noneMatch(entry -> changes.isAfter(
                        entry.getKey(),
                        entry.getValue().map(IndexedPackage::lastSeq).orElse(0L)));
    }

    @Override
    public void close() {
        index.end(changes);
    }
}
