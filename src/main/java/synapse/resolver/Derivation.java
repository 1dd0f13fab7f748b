package synapse.resolver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final Incompatibility root;

    private Derivation(Incompatibility root) {
        this.root = root;
        later(() -> count(root));
        run();
    }

    static List<Explanation.Line> of(Incompatibility root) {
        Derivation derivation = new Derivation(root);
        if (isDerived(root)) derivation.later(() -> derivation.visit(root, false));
        else
            derivation.lines.add(
                    new Explanation.Line(0, "Because " + derivation.fact(root) + ", there is no solution."));
        derivation.run();
        return derivation.lines;
    }

    /** Puts tasks before all others, in this order: derivations may be longer than a call stack. */
    private void later(Runnable... before) {
        for (int i = before.length - 1; i >= 0; i--) tasks.push(before[i]);
    }

    private void run() {
        while (!tasks.isEmpty()) tasks.pop().run();
    }

    private void count(Incompatibility incompatibility) {
        if (uses.merge(incompatibility, 1, Integer::sum) > 1) return;
        Cause cause = incompatibility.cause();
        if (cause instanceof Cause.Derived derived) {
            later(() -> count(derived.one()), () -> count(derived.other()));
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
        Step step = why -> write(end, isReferredTo, why);
        if (one && other) ofTwo(cause.one(), cause.other(), step);
        else if (one) ofOne(cause.one(), cause.other(), step);
        else if (other) ofOne(cause.other(), cause.one(), step);
        else step.write("Because " + fact(cause.one()) + " and " + fact(cause.other()));
    }

    /** The line that is written when all before it are; takes its first words. */
    private interface Step {
        void write(String why);
    }

    private void write(Incompatibility end, boolean isReferredTo, String why) {
        int number = 0;
        if (isReferredTo || uses.get(end) > 1) {
            number = numbers.size() + 1;
            numbers.put(end, number);
        }
        String what = isRoot(end) ? "there is no solution" : wording.of(end);
        lines.add(new Explanation.Line(number, why + ", " + what + "."));
    }

    private boolean isRoot(Incompatibility incompatibility) {
        return incompatibility.equals(root);
    }

    /** Leads from two derived ones to what follows; what is not written yet comes first. */
    private void ofTwo(Incompatibility one, Incompatibility other, Step step) {
        boolean oneIsWritten = numbers.containsKey(one);
        boolean otherIsWritten = numbers.containsKey(other);
        if (oneIsWritten && otherIsWritten) {
            step.write("Because " + numbered(one) + " and " + numbered(other));
        } else if (oneIsWritten || otherIsWritten) {
            Incompatibility written = oneIsWritten ? one : other;
            Incompatibility open = oneIsWritten ? other : one;
            later(() -> visit(open, false), () -> step.write("And because " + numbered(written)));
        } else if (isOneLine(one) || isOneLine(other)) {
            Incompatibility last = isOneLine(other) ? other : one;
            Incompatibility first = isOneLine(other) ? one : other;
            later(() -> visit(first, false), () -> visit(last, false), () -> step.write("Thus"));
        } else {
            later(() -> visit(one, true), () -> visit(other, false), () -> step.write("And because " + numbered(one)));
        }
    }

    private void ofOne(Incompatibility derived, Incompatibility fact, Step step) {
        if (numbers.containsKey(derived)) {
            step.write("Because " + fact(fact) + " and " + numbered(derived));
        } else if (isSkippable(derived)) {
            Cause.Derived cause = (Cause.Derived) derived.cause();
            Incompatibility earlier = isDerived(cause.one()) ? cause.one() : cause.other();
            Incompatibility between = isDerived(cause.one()) ? cause.other() : cause.one();
            later(() -> visit(earlier, false), () -> step.write("And because " + fact(between) + " and " + fact(fact)));
        } else {
            later(() -> visit(derived, false), () -> step.write("And because " + fact(fact)));
        }
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
