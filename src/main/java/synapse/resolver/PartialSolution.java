package synapse.resolver;

import java.util.ArrayList;
import java.util.List;

/** What was decided and what follows from it, in order. */
final class PartialSolution {
    private final List<Assignment> steps = new ArrayList<>();
    private int level;

    int level() {
        return level;
    }

    /** Chooses a version. */
    void decide(Node node, int number) {
        level++;
        long[] only = Bits.only(number, node.listing.size());
        add(node, only, only, null);
    }

    /** Notes what follows from an incompatibility of which all terms but this one are true. */
    void derive(Term untrue, Incompatibility cause) {
        Node node = untrue.node();
        long[] said = node.everythingBut(untrue.set());
        add(node, said, Bits.and(node.allowed(), said), cause);
    }

    private void add(Node node, long[] said, long[] allowed, Incompatibility cause) {
        Assignment step = new Assignment(node, said, allowed, level, steps.size(), cause);
        steps.add(step);
        node.add(step);
    }

    /** Forgets everything behind a level. */
    void backTo(int kept) {
        level = kept;
        for (int last = steps.size() - 1; last >= 0 && steps.get(last).level() > kept; last--) {
            steps.remove(last).node().removeLast();
        }
    }
}
