package synapse.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What was decided and what follows from it, in order. */
final class PartialSolution {
    private final List<Assignment> steps = new ArrayList<>();
    private final NavigableSet<Node> wanted = new TreeSet<>(Choice.ORDER);
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
        change(node, () -> node.add(step));
    }

    /** Counts a conflict that the package is part of. */
    void noteConflict(Node node) {
        change(node, node::noteConflict);
    }

    /** Keeps the wanted ones in order: a package has another place in it afterwards. */
    private void change(Node node, Runnable change) {
        if (node.isWanted()) wanted.remove(node);
        change.run();
        if (node.isWanted()) wanted.add(node);
    }

    /** Returns the packages of which a version must be chosen and none is yet; the next one first. */
    NavigableSet<Node> wanted() {
        return wanted;
    }

    /** Forgets everything behind a level. */
    void backTo(int kept) {
        level = kept;
        for (int last = steps.size() - 1; last >= 0 && steps.get(last).level() > kept; last--) {
            Node node = steps.remove(last).node();
            change(node, node::removeLast);
        }
    }
}
