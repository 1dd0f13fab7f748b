package synapse.resolver;

import java.util.Comparator;

/**
 * Which package is decided next: the one with the fewest versions left for each conflict that it was part of, for its
 * troubles are found soonest; of equals the first by name. Nothing else counts, so the order is always the same.
 */
final class Choice {
    static final Comparator<Node> ORDER = Choice::compare;

    private Choice() {}

    private static int compare(Node one, Node other) {
        long here = (long) one.left() * (1 + other.conflicts());
        long there = (long) other.left() * (1 + one.conflicts());
        return here != there ? Long.compare(here, there) : one.name().compareTo(other.name());
    }
}
