package synapse.resolver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/**
 * Looks for the smallest changes to the root's own requirements that help. Each was resolved before it is suggested. What
 * fails says by its own derivation which else would have to change, so only such sets are tried, small ones first (the
 * hitting sets of R. Reiter, "A Theory of Diagnosis from First Principles", 1987).
 */
final class Relaxations {
    private static final int MOST = 3;
    private static final int MOST_CHANGES = 4;
    private static final int MOST_TRIED = 30;
    private static final VersionConstraint ANY = VersionConstraint.parse("*");

    private final Question question;
    private final PackageSource source;
    private final BooleanSupplier stop;
    private final List<Relaxation> found = new ArrayList<>();
    private final Deque<Set<RootRequirement>> open = new ArrayDeque<>();
    private final Set<Set<RootRequirement>> seen = new HashSet<>();
    private long left;

    Relaxations(Question question, PackageSource source, BooleanSupplier stop) {
        this.question = question;
        this.source = source;
        this.stop = stop;
        left = question.budget();
    }

    /**
     * Returns the smallest found.
     *
     * @param blamed requirements that the derivation rests on
     */
    List<Relaxation> of(Set<RootRequirement> blamed) {
        grow(Set.of(), blamed);
        for (int tried = 0; tried < MOST_TRIED && found.size() < MOST && !open.isEmpty(); tried++) {
            Set<RootRequirement> relaxed = open.poll();
            if (!found.isEmpty() && relaxed.size() > found.get(0).changes().size()) break;
            grow(relaxed, consider(relaxed));
        }
        return found;
    }

    /** Puts off the larger sets that a failure suggests: one of the blamed has to be relaxed as well. */
    private void grow(Set<RootRequirement> relaxed, Set<RootRequirement> blamed) {
        if (relaxed.size() == MOST_CHANGES) return;
        for (RootRequirement root : question.requirements()) {
            if (!blamed.contains(root) || range(root).equals(ANY)) continue;
            Set<RootRequirement> larger = new HashSet<>(relaxed);
            larger.add(root);
            if (seen.add(larger)) open.add(larger);
        }
    }

    /** Notes the relaxation if it helps; returns what is to blame if it does not. */
    private Set<RootRequirement> consider(Set<RootRequirement> relaxed) {
        try {
            Map<String, Version> solution = solve(root -> relaxed.contains(root) ? any(root) : range(root));
            Relaxation relaxation = new Relaxation(question.requirements().stream()
                    .filter(relaxed::contains)
                    .distinct()
                    .map(root -> change(root, solution))
                    .toList());
            solve(root -> rangeIn(relaxation, root));
            found.add(relaxation);
            return Set.of();
        } catch (NoSolutionException e) {
            return Blame.of(e.root());
        } catch (TooHardException e) {
            return Set.of(); // what is not known to help is not suggested
        }
    }

    /** Returns a range of all releases, and of the pre-releases that the range would have if it named them. */
    private VersionConstraint any(RootRequirement root) {
        String name = root.requirement().name();
        Listing listing = source.find(Set.of(name)).get(name);
        return Optional.ofNullable(listing)
                .filter(found -> Bits.isEmpty(found.matching(range(root))))
                .flatMap(found -> Lacks.preRelease(found, range(root)))
                .map(version -> VersionConstraint.parse(">=0.0.0-0 || ^" + version.key()))
                .orElse(ANY);
    }

    private static Relaxation.Change change(RootRequirement root, Map<String, Version> solution) {
        String name = root.requirement().name();
        VersionConstraint instead =
                VersionConstraint.parse("^" + solution.get(name).key());
        return new Relaxation.Change(root, new Requirement(name, instead));
    }

    private static VersionConstraint range(RootRequirement root) {
        return root.requirement().range();
    }

    private static VersionConstraint rangeIn(Relaxation relaxation, RootRequirement root) {
        return relaxation.changes().stream()
                .filter(change -> change.requirement().equals(root))
                .map(change -> change.instead().range())
                .findFirst()
                .orElse(range(root));
    }

    private SortedMap<String, Version> solve(Function<RootRequirement, VersionConstraint> ranges) {
        List<RootRequirement> requirements = question.requirements().stream()
                .map(root -> new RootRequirement(
                        new Requirement(root.requirement().name(), ranges.apply(root)), root.field()))
                .toList();
        Resolver resolver =
                new Resolver(new Question(requirements, question.locked(), question.preference(), left), source, stop);
        try {
            return resolver.solve();
        } finally {
            left = Math.max(1, left - resolver.steps());
        }
    }
}
