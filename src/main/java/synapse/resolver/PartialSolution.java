package synapse.resolver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was decided and what follows from it, in order. */
final class PartialSolution {
    private final List<Assignment> steps = new ArrayList<>();
    private final Set<Node> wanted = new HashSet<>();
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
        noteWanted(node);
    }

    private void noteWanted(Node node) {
        if (node.isWanted()) wanted.add(node);
        else wanted.remove(node);
    }

    /** Returns the packages of which a version must be chosen and none is yet; in no order. */
    Set<Node> wanted() {
        return wanted;
    }

    /** Forgets everything behind a level. */
    void backTo(int kept) {
        level = kept;
        for (int last = steps.size() - 1; last >= 0 && steps.get(last).level() > kept; last--) {
            Node node = steps.remove(last).node();
            node.removeLast();
            noteWanted(node);
        }
    }
}
