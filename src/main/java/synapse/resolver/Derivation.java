package synapse.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes down why there is no solution, from the facts to the end, as pub does ("PubGrub: Next-Generation Version
 * Solving", error reporting): one line for each step, a number where a step is used again.
 */
final class Derivation {
    private final Wording wording = new Wording();
    private final Map<Incompatibility, Integer> uses = new HashMap<>();
    private final Map<Incompatibility, Integer> numbers = new HashMap<>();
    private final List<Explanation.Line> lines = new ArrayList<>();
    private final Incompatibility root;

    private Derivation(Incompatibility root) {
        this.root = root;
        count(root);
    }

    static List<Explanation.Line> of(Incompatibility root) {
        Derivation derivation = new Derivation(root);
        if (root.cause() instanceof Cause.Derived) derivation.visit(root, false);
        else
            derivation.lines.add(
                    new Explanation.Line(0, "Because " + derivation.fact(root) + ", there is no solution."));
        return derivation.lines;
    }

    private void count(Incompatibility incompatibility) {
        if (uses.merge(incompatibility, 1, Integer::sum) > 1) return;
        Cause cause = incompatibility.cause();
        if (cause instanceof Cause.Derived derived) {
            count(derived.one());
            count(derived.other());
        } else if (cause instanceof Cause.Needed needed) {
            wording.learn(needed.node(), needed.dependency().requirement());
        } else if (cause instanceof Cause.Root asked) {
            wording.learn(asked.node(), asked.requirement().requirement());
        }
    }

    /** Writes the steps that lead to a derived incompatibility, and then the one to itself. */
    private void visit(Incompatibility end, boolean isReferredTo) {
        Cause.Derived cause = (Cause.Derived) end.cause();
        boolean one = isDerived(cause.one());
        boolean other = isDerived(cause.other());
        String why;
        if (one && other) why = ofTwo(cause.one(), cause.other());
        else if (one) why = ofOne(cause.one(), cause.other());
        else if (other) why = ofOne(cause.other(), cause.one());
        else why = "Because " + fact(cause.one()) + " and " + fact(cause.other());
        write(end, isReferredTo, why);
    }

    private void write(Incompatibility end, boolean isReferredTo, String why) {
        int number = 0;
        if (isReferredTo || uses.get(end) > 1) {
            number = numbers.size() + 1;
            numbers.put(end, number);
        }
        String what = end == root ? "there is no solution" : wording.of(end);
        lines.add(new Explanation.Line(number, why + ", " + what + "."));
    }

    /** Returns the words that lead from two derived ones to what follows; writes what is not written yet. */
    private String ofTwo(Incompatibility one, Incompatibility other) {
        boolean oneIsWritten = numbers.containsKey(one);
        boolean otherIsWritten = numbers.containsKey(other);
        if (oneIsWritten && otherIsWritten) return "Because " + numbered(one) + " and " + numbered(other);
        if (oneIsWritten || otherIsWritten) {
            visit(oneIsWritten ? other : one, false);
            return "And because " + numbered(oneIsWritten ? one : other);
        }
        if (isOneLine(one) || isOneLine(other)) {
            visit(isOneLine(other) ? one : other, false);
            visit(isOneLine(other) ? other : one, false);
            return "Thus";
        }
        visit(one, true);
        visit(other, false);
        return "And because " + numbered(one);
    }

    private String ofOne(Incompatibility derived, Incompatibility fact) {
        if (numbers.containsKey(derived)) return "Because " + fact(fact) + " and " + numbered(derived);
        if (!isSkippable(derived)) {
            visit(derived, false);
            return "And because " + fact(fact);
        }
        Cause.Derived cause = (Cause.Derived) derived.cause();
        Incompatibility earlier = isDerived(cause.one()) ? cause.one() : cause.other();
        Incompatibility between = isDerived(cause.one()) ? cause.other() : cause.one();
        visit(earlier, false);
        return "And because " + fact(between) + " and " + fact(fact);
    }

    /** Tells whether a step may be left out: it is used once, and comes from one step that is not written, and a fact. */
    private boolean isSkippable(Incompatibility derived) {
        Cause.Derived cause = (Cause.Derived) derived.cause();
        if (uses.get(derived) > 1 || isDerived(cause.one()) == isDerived(cause.other())) return false;
        return !numbers.containsKey(isDerived(cause.one()) ? cause.one() : cause.other());
    }

    private static boolean isOneLine(Incompatibility derived) {
        Cause.Derived cause = (Cause.Derived) derived.cause();
        return !isDerived(cause.one()) && !isDerived(cause.other());
    }

    private static boolean isDerived(Incompatibility incompatibility) {
        return incompatibility.cause() instanceof Cause.Derived;
    }

    private String fact(Incompatibility incompatibility) {
        return wording.of(incompatibility);
    }

    private String numbered(Incompatibility written) {
        return wording.of(written) + " (" + numbers.get(written) + ")";
    }
}
