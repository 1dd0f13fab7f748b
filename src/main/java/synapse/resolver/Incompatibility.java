package synapse.resolver;

import java.util.ArrayList;
import java.util.List;

/** Terms that cannot all be true; each is of another package. Why, the cause says. */
final class Incompatibility {
    static final int BROKEN = -1;
    static final int SILENT = -2;

    private final List<Term> terms;
    private final Cause cause;

    /** Makes one; terms that are always true are left out. */
    Incompatibility(List<Term> terms, Cause cause) {
        List<Term> kept = new ArrayList<>(terms.size());
        for (Term term : terms) if (!term.node().isEverything(term.set())) kept.add(term);
        this.terms = kept;
        this.cause = cause;
    }

    /**
     * Returns the place of the one term that is neither true nor false yet, if all others are true: it must become false.
     * Returns {@link #BROKEN} if all are true, {@link #SILENT} if nothing follows.
     */
    int open() {
        int open = BROKEN;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            if (term.isSatisfied()) continue;
            if (open != BROKEN || term.isContradicted()) return SILENT;
            open = i;
        }
        return open;
    }

    /** Tells whether all terms are true once this version is chosen. */
    boolean isBrokenBy(Node node, int number) {
        for (Term term : terms) {
            boolean becomesTrue = term.node() == node ? Bits.has(term.set(), number) : term.isSatisfied();
            if (!becomesTrue) return false;
        }
        return true;
    }

    List<Term> terms() {
        return terms;
    }

    /** Tells whether it follows from others. */
    boolean isDerived() {
        return cause instanceof Cause.Derived;
    }

    Cause cause() {
        return cause;
    }

    @Override
    public String toString() {
        return terms + " by " + cause;
    }
}
