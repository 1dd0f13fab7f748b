package synapse.resolver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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
     * @throws TooHardException if the budget is spent: a look at an incompatibility, a decision and a conflict are a
     *     step; or if it was stopped
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
            Optional<Node> next = Choice.of(solution.wanted());
            if (next.isEmpty()) return versions();
            decide(next.get());
        }
    }

    /** Chooses the first version that breaks nothing which it needs; what rules the ones before it out is noted. */
    private void decide(Node node) {
        while (!node.isDecided()) {
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
        step();
        for (Incompatibility need : universe.needs(node, number)) {
            step();
            if (need.isBrokenBy(node, number)) return need;
        }
        return null;
    }

    private void propagate(Node begin) {
        Deque<Node> changed = new ArrayDeque<>();
        changed.add(begin);
        while (!changed.isEmpty()) {
            Node node = changed.poll();
            if (propagate(node.incompatibilities, changed)) propagate(node.needsOfAll(), changed);
        }
    }

    private boolean propagate(List<Incompatibility> known, Deque<Node> changed) {
        for (int i = known.size() - 1; i >= 0; i--) { // what was learned last says most
            if (!look(known.get(i), changed)) return false;
        }
        return true;
    }

    /** Notes what follows from the incompatibility; returns false if it was broken, so that the rest is of the past. */
    private boolean look(Incompatibility incompatibility, Deque<Node> changed) {
        step();
        int open = incompatibility.open();
        if (open >= 0) derive(incompatibility, open, changed);
        if (open != Incompatibility.BROKEN) return true;
        Incompatibility learned = learn(incompatibility);
        changed.clear();
        derive(learned, learned.open(), changed);
        return false;
    }

    private void derive(Incompatibility cause, int open, Deque<Node> changed) {
        Term untrue = cause.terms().get(open);
        solution.derive(untrue, cause);
        if (!changed.contains(untrue.node())) changed.add(untrue.node());
    }

    /** Jumps back to where the conflict could have been foreseen; returns the incompatibility that foresees it. */
    private Incompatibility learn(Incompatibility broken) {
        Incompatibility learned = broken;
        while (true) {
            step();
            for (Term term : learned.terms()) term.node().noteConflict();
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

    private void step() {
        if (++steps > question.budget()) throw new TooHardException(question.budget());
        if (steps % STOP_EVERY == 0 && stop.getAsBoolean()) throw new TooHardException(steps);
    }

    private SortedMap<String, Version> versions() {
        SortedMap<String, Version> versions = new TreeMap<>();
        for (Node node : universe.nodes()) {
            if (node.isDecided()) versions.put(node.name(), node.listing.version(Bits.lowest(node.allowed())));
        }
        return versions;
    }
}
