package synapse.resolver;

import java.util.Collection;
import java.util.Optional;

/**
 * Which package is decided next: the one with the fewest versions left for each conflict that it was part of, for its
 * troubles are found soonest; of equals the first by name. Nothing else counts, so the order is always the same.
 */
final class Choice {
    private Choice() {}

    static Optional<Node> of(Collection<Node> wanted) {
        Node best = null;
        for (Node node : wanted) if (best == null || isBefore(node, best)) best = node;
        return Optional.ofNullable(best);
    }

    private static boolean isBefore(Node one, Node other) {
        long here = (long) Bits.count(one.allowed()) * (1 + other.conflicts());
        long there = (long) Bits.count(other.allowed()) * (1 + one.conflicts());
        return here != there ? here < there : one.name().compareTo(other.name()) < 0;
    }
}
