package synapse.resolver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An incompatibility whose terms are all true, and the step that made it so (PubGrub's conflict resolution): from the two
 * the next one follows, until one is found that a jump back makes untrue.
 */
final class Conflict {
    private final Incompatibility incompatibility;
    private final Term latest; // the term that became true last
    private final Assignment satisfier; // the step that made it true
    private final int earlierLevel; // from which on all the others were true

    private Conflict(Incompatibility incompatibility, Term latest, Assignment satisfier, int earlierLevel) {
        this.incompatibility = incompatibility;
        this.latest = latest;
        this.satisfier = satisfier;
        this.earlierLevel = earlierLevel;
    }

    static Conflict of(Incompatibility incompatibility) {
        Term latest = null;
        Assignment satisfier = null;
        int earlier = 0;
        for (Term term : incompatibility.terms()) {
            Assignment step = term.node().firstWithin(term.set());
            if (satisfier == null || step.index() > satisfier.index()) {
                if (satisfier != null) earlier = Math.max(earlier, satisfier.level());
                latest = term;
                satisfier = step;
            } else {
                earlier = Math.max(earlier, step.level());
            }
        }
        if (!Bits.isSubset(satisfier.said(), latest.set())) {
            long[] beforehand = latest.node().everythingBut(Bits.without(satisfier.said(), latest.set()));
            earlier = Math.max(earlier, latest.node().firstWithin(beforehand).level());
        }
        return new Conflict(incompatibility, latest, satisfier, earlier);
    }

    /** Tells whether all but one term stay true after a jump back to {@link #earlierLevel}. */
    boolean isResolved() {
        return satisfier.isDecision() || earlierLevel < satisfier.level();
    }

    int earlierLevel() {
        return earlierLevel;
    }

    Node node() {
        return latest.node();
    }

    /** Returns what follows from the incompatibility and the cause of the step; it is true, too, and was so earlier. */
    Incompatibility next() {
        Incompatibility cause = satisfier.cause();
        Map<Node, long[]> sets = new LinkedHashMap<>();
        for (Term term : incompatibility.terms()) if (term.node() != latest.node()) sets.put(term.node(), term.set());
        for (Term term : cause.terms()) {
            if (term.node() != latest.node()) sets.merge(term.node(), term.set(), Bits::and);
        }
        long[] unsaid = latest.node().everythingBut(satisfier.said());
        List<Term> terms = new ArrayList<>();
        sets.forEach((node, set) -> terms.add(new Term(node, set)));
        terms.add(new Term(latest.node(), Bits.or(unsaid, latest.set())));
        return new Incompatibility(terms, new Cause.Derived(incompatibility, cause));
    }
}
