package synapse.resolver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the steps from the facts to the end in order, as pub does ("PubGrub: Next-Generation Version Solving", error
 * reporting): one line for each step, a number where a step is used again.
 */
final class Derivation {
    private final Spelling spelling = new Spelling();
    private final Map<Incompatibility, Integer> uses = new HashMap<>();
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final Steps steps;

    private Derivation(Incompatibility root, PackageSource source) {
        steps = new Steps(spelling, new Lacks(source));
        later(() -> count(root));
        run();
    }

    /** Returns the steps; their sentences have no-break spaces. */
    static List<Step> of(Incompatibility root, PackageSource source) {
        Derivation derivation = new Derivation(root, source);
        if (root.isDerived()) derivation.later(() -> derivation.visit(root, false));
        else derivation.steps.write(root, false, Lead.BECAUSE, root);
        derivation.run();
        return derivation.steps.written();
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
            spelling.learn(needed.node(), needed.dependency().requirement());
        } else if (cause instanceof Cause.Root asked) {
            spelling.learn(asked.node(), asked.requirement().requirement());
        }
    }

    /** Writes the steps that lead to a derived incompatibility, and then the one to itself. */
    private void visit(Incompatibility end, boolean isReferredTo) {
        Cause.Derived cause = (Cause.Derived) end.cause();
        Line line = (lead, reasons) -> steps.write(end, isReferredTo || uses.get(end) > 1, lead, reasons);
        boolean one = cause.one().isDerived();
        boolean other = cause.other().isDerived();
        if (one && other) ofTwo(cause.one(), cause.other(), line);
        else if (one) ofOne(cause.one(), cause.other(), line);
        else if (other) ofOne(cause.other(), cause.one(), line);
        else line.write(Lead.BECAUSE, cause.one(), cause.other());
    }

    /** The line that is written when all before it are. */
    private interface Line {
        void write(Lead lead, Incompatibility... reasons);
    }

    /** Leads from two derived ones to what follows; what is not written yet comes first. */
    private void ofTwo(Incompatibility one, Incompatibility other, Line line) {
        boolean oneIsWritten = steps.isNumbered(one);
        boolean otherIsWritten = steps.isNumbered(other);
        if (oneIsWritten && otherIsWritten) {
            line.write(Lead.BECAUSE, one, other);
        } else if (oneIsWritten || otherIsWritten) {
            Incompatibility written = oneIsWritten ? one : other;
            Incompatibility open = oneIsWritten ? other : one;
            later(() -> visit(open, false), () -> line.write(Lead.AND_BECAUSE, open, written));
        } else if (isOneLine(one) || isOneLine(other)) {
            Incompatibility last = isOneLine(other) ? other : one;
            Incompatibility first = isOneLine(other) ? one : other;
            later(() -> visit(first, false), () -> thus(first, last, line));
        } else {
            later(() -> visit(one, true), () -> second(one, other, line));
        }
    }

    /** Goes on behind the first of two; on the way to it the one line of the last may have been written. */
    private void thus(Incompatibility first, Incompatibility last, Line line) {
        if (steps.isNumbered(last)) line.write(Lead.AND_BECAUSE, first, last);
        else later(() -> visit(last, false), () -> line.write(Lead.THUS, first, last));
    }

    private void second(Incompatibility one, Incompatibility other, Line line) {
        if (steps.isNumbered(other)) line.write(Lead.AND_BECAUSE, one, other);
        else later(() -> visit(other, false), () -> line.write(Lead.AND_BECAUSE, other, one));
    }

    private void ofOne(Incompatibility derived, Incompatibility fact, Line line) {
        if (steps.isNumbered(derived)) {
            line.write(Lead.BECAUSE, fact, derived);
        } else if (isSkippable(derived)) {
            Cause.Derived cause = (Cause.Derived) derived.cause();
            Incompatibility earlier = cause.one().isDerived() ? cause.one() : cause.other();
            Incompatibility between = cause.one().isDerived() ? cause.other() : cause.one();
            later(() -> visit(earlier, false), () -> line.write(Lead.AND_BECAUSE, earlier, between, fact));
        } else {
            later(() -> visit(derived, false), () -> line.write(Lead.AND_BECAUSE, derived, fact));
        }
    }

    /** Tells whether a step may be left out: it is used once, and comes from one step that is not written, and a fact. */
    private boolean isSkippable(Incompatibility derived) {
        Cause.Derived cause = (Cause.Derived) derived.cause();
        if (uses.get(derived) > 1 || cause.one().isDerived() == cause.other().isDerived()) return false;
        return !steps.isNumbered(cause.one().isDerived() ? cause.one() : cause.other());
    }

    private static boolean isOneLine(Incompatibility derived) {
        Cause.Derived cause = (Cause.Derived) derived.cause();
        return !cause.one().isDerived() && !cause.other().isDerived();
    }
}
