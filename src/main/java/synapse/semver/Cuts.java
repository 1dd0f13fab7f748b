package synapse.semver;

import java.util.Arrays;

/**
 * Part of an ordered set of versions, as the places where it begins and ends: in from the first cut on, out from the
 * second on, in again from the third on. A cut is the least version behind it. Strictly ascending, so that two parts are
 * equal if and only if their cuts are.
 */
final class Cuts {
    static final Cuts NONE = new Cuts(new Version[0]);

    private final Version[] cuts;

    private Cuts(Version... cuts) {
        this.cuts = cuts;
    }

    /** Returns what is not below {@code first}. */
    static Cuts from(Version first) {
        return new Cuts(first);
    }

    /** Returns what is not below {@code first} and below {@code end}; null as the end: everything behind. */
    static Cuts between(Version first, Version end) {
        if (end == null) return from(first);
        return first.compareTo(end) < 0 ? new Cuts(first, end) : NONE;
    }

    boolean isEmpty() {
        return cuts.length == 0;
    }

    /** Returns the least member; null if there is none. */
    Version first() {
        return isEmpty() ? null : cuts[0];
    }

    boolean contains(Version version) {
        int at = Arrays.binarySearch(cuts, version);
        int notAbove = at >= 0 ? at + 1 : -at - 1;
        return notAbove % 2 == 1;
    }

    Cuts union(Cuts other) {
        return merge(other, 1);
    }

    Cuts intersection(Cuts other) {
        return merge(other, 2);
    }

    /** Returns what is in at least {@code needed} of the two, in one pass over the cuts of both. */
    private Cuts merge(Cuts other, int needed) {
        Version[] merged = new Version[cuts.length + other.cuts.length];
        int size = 0;
        int here = 0;
        int there = 0;
        while (here < cuts.length || there < other.cuts.length) {
            int order = order(here, other, there);
            Version cut = order <= 0 ? cuts[here] : other.cuts[there];
            if (order <= 0) here++;
            if (order >= 0) there++;
            boolean in = here % 2 + there % 2 >= needed;
            if (in != (size % 2 == 1)) merged[size++] = cut;
        }
        return size == 0 ? NONE : new Cuts(Arrays.copyOf(merged, size));
    }

    private int order(int here, Cuts other, int there) {
        if (here == cuts.length) return 1;
        if (there == other.cuts.length) return -1;
        return cuts[here].compareTo(other.cuts[there]);
    }

    /** Returns what is out, where {@code least} is the least version that there is. */
    Cuts complement(Version least) {
        boolean inAtOnce = cuts.length > 0 && cuts[0].compareTo(least) == 0;
        if (inAtOnce) return new Cuts(Arrays.copyOfRange(cuts, 1, cuts.length));
        Version[] flipped = new Version[cuts.length + 1];
        flipped[0] = least;
        System.arraycopy(cuts, 0, flipped, 1, cuts.length);
        return new Cuts(flipped);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cuts same && Arrays.equals(cuts, same.cuts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cuts);
    }

    /** Returns half-open intervals, such as {@code [1.0.0,2.0.0) [3.0.0,)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < cuts.length; at++) {
            if (at % 2 == 1) text.append(',').append(cuts[at]).append(')');
            else text.append(at == 0 ? "[" : " [").append(cuts[at]);
        }
        return cuts.length % 2 == 1 ? text.append(",)").toString() : text.toString();
    }
}
