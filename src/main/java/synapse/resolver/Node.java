package synapse.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A package within one resolution: what is allowed of it so far, how that came, and which incompatibilities know it. */
final class Node {
    final Listing listing;
    final List<Assignment> history = new ArrayList<>();
    final List<Incompatibility> incompatibilities = new ArrayList<>();
    final Map<Dependency, Incompatibility> needs = new HashMap<>();
    private final long[] everything;
    private long[] allowed;
    private int left; // how many numbers are allowed
    private boolean isDecided;
    private int conflicts;

    Node(Listing listing) {
        this.listing = listing;
        everything = Bits.all(listing.size());
        allow(everything);
    }

    String name() {
        return listing.name();
    }

    /** Returns the numbers that are still possible. */
    long[] allowed() {
        return allowed;
    }

    /** Tells how many numbers are still possible. */
    int left() {
        return left;
    }

    private void allow(long[] numbers) {
        allowed = numbers;
        left = Bits.count(numbers);
    }

    /** Tells whether a version must be chosen and none is yet. */
    boolean isWanted() {
        return !isDecided && !Bits.has(allowed, Listing.ABSENT);
    }

    boolean isDecided() {
        return isDecided;
    }

    /** Tells how often the package was part of a conflict. */
    int conflicts() {
        return conflicts;
    }

    void noteConflict() {
        conflicts++;
    }

    /**
     * Returns what is known that all versions left need: only this can follow from what the package itself needs. What
     * any one of them needs is enough to look at; a package may have thousands of versions with needs of their own.
     */
    List<Incompatibility> needsOfAll() {
        if (Bits.has(allowed, Listing.ABSENT) || Bits.isEmpty(allowed)) return List.of();
        List<Incompatibility> known = new ArrayList<>();
        for (Dependency dependency : listing.dependencies(Bits.lowest(allowed))) {
            Incompatibility need = needs.get(dependency);
            if (need != null) known.add(need);
        }
        return known;
    }

    void add(Assignment assignment) {
        history.add(assignment);
        allow(assignment.allowed());
        isDecided |= assignment.isDecision();
    }

    /** Takes the newest assignment back. */
    void removeLast() {
        Assignment last = history.remove(history.size() - 1);
        if (last.isDecision()) isDecided = false;
        allow(history.isEmpty() ? everything : history.get(history.size() - 1).allowed());
    }

    /** Returns the earliest assignment since when only numbers of the set are possible. */
    Assignment firstWithin(long[] set) {
        int low = 0;
        int high = history.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Bits.isSubset(history.get(middle).allowed(), set)) high = middle;
            else low = middle + 1;
        }
        return history.get(low);
    }

    long[] everythingBut(long[] set) {
        return Bits.without(everything, set);
    }

    boolean isEverything(long[] set) {
        return Bits.isSubset(everything, set);
    }

    @Override
    public String toString() {
        return listing.name();
    }
}
