package synapse.resolver;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import synapse.semver.Version;

/** PubGrub: decides, propagates, and learns from each conflict. See {@code docs/solver.md}. */
public final class Resolver {
    private static final int STOP_EVERY = 4096; // steps: less than a millisecond

    private final Question question;
    private final Universe universe;
    private final BooleanSupplier stop;
    private final PartialSolution solution = new PartialSolution();
    private long steps;
    private long stopAt = STOP_EVERY;

    Resolver(Question question, PackageSource source, BooleanSupplier stop) {
        this.question = question;
        this.stop = stop;
        universe = new Universe(question, source);
    }

    /** Finds the versions to install, however long it takes to spend the budget. */
    public static SortedMap<String, Version> resolve(Question question, PackageSource source) {
        return resolve(question, source, () -> false);
    }

    /**
     * Finds the versions to install: one of each package that is needed, and no other package.
     *
     * @param stop asked now and then whether to give up, for one who cannot wait longer
     * @throws UnsolvableException if there are none; says why
     * @throws TooHardException if the budget is spent, or if it was stopped
     */
    public static SortedMap<String, Version> resolve(Question question, PackageSource source, BooleanSupplier stop) {
        try {
            return new Resolver(question, source, stop).solve();
        } catch (NoSolutionException e) {
            List<Relaxation> ways = new Relaxations(question, source, stop).of(Blame.of(e.root()));
            throw new UnsolvableException(Explanation.of(Derivation.of(e.root(), source), ways), e);
        }
    }

    /** Returns how many steps were taken so far. */
    long steps() {
        return steps;
    }

    /** @throws NoSolutionException if there is none */
    SortedMap<String, Version> solve() {
        for (Node asked : universe.begin()) propagate(asked);
        while (true) {
            if (solution.wanted().isEmpty()) return versions();
            decide(solution.wanted().first());
        }
    }

    /** Chooses the first version that breaks nothing which it needs; what rules the ones before it out is noted. */
    private void decide(Node node) {
        while (!node.isDecided()) {
            step(1);
            int number = universe.preferred(node);
            Incompatibility broken = broken(node, number);
            int open = broken == null ? Incompatibility.SILENT : broken.open();
            if (broken == null) solution.decide(node, number);
            else if (open == Incompatibility.BROKEN) break; // no version is left: propagating finds the same
            else solution.derive(broken.terms().get(open), broken);
        }
        propagate(node);
    }

    /** Returns what the version needs and cannot have; null if there is no such thing. */
    private Incompatibility broken(Node node, int number) {
        for (Incompatibility need : universe.needs(node, number)) {
            step(need.terms().get(0).set().length); // a word for each 64 versions
            if (need.isBrokenBy(node, number)) return need;
        }
        return null;
    }

    private void propagate(Node begin) {
        Set<Node> changed = new LinkedHashSet<>(Set.of(begin));
        while (!changed.isEmpty()) {
            Node node = changed.iterator().next();
            changed.remove(node);
            if (propagate(node.incompatibilities, changed)) propagate(node.needsOfAll(), changed);
        }
    }

    private boolean propagate(List<Incompatibility> known, Set<Node> changed) {
        for (int i = known.size() - 1; i >= 0; i--) { // what was learned last says most
            if (!look(known.get(i), changed)) return false;
        }
        return true;
    }

    /** Notes what follows from the incompatibility; returns false if it was broken, so that the rest is of the past. */
    private boolean look(Incompatibility incompatibility, Set<Node> changed) {
        step(1 + incompatibility.terms().size() / 8);
        int open = incompatibility.open();
        if (open >= 0) derive(incompatibility, open, changed);
        if (open != Incompatibility.BROKEN) return true;
        Incompatibility learned = learn(incompatibility);
        changed.clear();
        derive(learned, learned.open(), changed);
        return false;
    }

    private void derive(Incompatibility cause, int open, Set<Node> changed) {
        Term untrue = cause.terms().get(open);
        solution.derive(untrue, cause);
        changed.add(untrue.node());
    }

    /** Jumps back to where the conflict could have been foreseen; returns the incompatibility that foresees it. */
    private Incompatibility learn(Incompatibility broken) {
        Incompatibility learned = broken;
        while (true) {
            step(1 + 2 * learned.terms().size());
            for (Term term : learned.terms()) solution.noteConflict(term.node());
            if (learned.terms().isEmpty()) throw new NoSolutionException(learned);
            Conflict conflict = Conflict.of(learned);
            if (conflict.isResolved()) {
                solution.backTo(conflict.earlierLevel());
                if (learned != broken) universe.add(learned);
                return learned;
            }
            learned = conflict.next();
        }
    }

    /** Counts work by what it costs at most, in units of 30 to 100 ns and at most 50 bytes that are kept. */
    private void step(int cost) {
        steps += cost;
        if (steps > question.budget()) throw new TooHardException(question.budget());
        if (steps < stopAt) return;
        stopAt = steps + STOP_EVERY;
        if (stop.getAsBoolean()) throw new TooHardException(steps);
    }

    private SortedMap<String, Version> versions() {
        SortedMap<String, Version> versions = new TreeMap<>();
        for (Node node : universe.nodes()) {
            if (node.isDecided()) versions.put(node.name(), node.listing.version(Bits.lowest(node.allowed())));
        }
        return versions;
    }
}
