package synapse.resolver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
 * fails says by its own derivation which requirements are in conflict, and only sets that meet every conflict known so far
 * are tried, small ones first (the hitting sets of R. Reiter, "A Theory of Diagnosis from First Principles", 1987).
 */
final class Relaxations {
    private static final int MOST = 3;
    private static final int MOST_CHANGES = 4;
    private static final int MOST_TRIED = 30;
    private static final int MOST_SEEN = 2_000;
    private static final VersionConstraint ANY = VersionConstraint.parse("*");

    private final Question question;
    private final PackageSource source;
    private final BooleanSupplier stop;
    private final List<Relaxation> found = new ArrayList<>();
    private final List<Set<RootRequirement>> conflicts = new ArrayList<>();
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
        learn(blamed, Set.of());
        open.add(Set.of());
        int tried = 0;
        while (tried < MOST_TRIED && found.size() < MOST && !open.isEmpty()) {
            Set<RootRequirement> relaxed = open.poll();
            if (!found.isEmpty() && relaxed.size() > found.get(0).changes().size()) break;
            Optional<Set<RootRequirement>> left = leftBy(relaxed);
            if (left.isEmpty()) {
                tried++;
                left = consider(relaxed);
            }
            left.ifPresent(conflict -> grow(relaxed, conflict));
        }
        return found;
    }

    /** Returns a known conflict that stays, for none of its requirements is relaxed. */
    private Optional<Set<RootRequirement>> leftBy(Set<RootRequirement> relaxed) {
        return conflicts.stream()
                .filter(conflict -> Collections.disjoint(conflict, relaxed))
                .findFirst();
    }

    /** Puts off the larger sets that meet the conflict: one of its requirements has to be relaxed as well. */
    private void grow(Set<RootRequirement> relaxed, Set<RootRequirement> conflict) {
        if (relaxed.size() == MOST_CHANGES || seen.size() > MOST_SEEN) return;
        for (RootRequirement root : conflict) {
            Set<RootRequirement> larger = new HashSet<>(relaxed);
            larger.add(root);
            if (seen.add(larger)) open.add(larger);
        }
    }

    /**
     * Remembers what a failure says: as long as none of these is relaxed, whatever else is, it fails in the same way. Those
     * that were relaxed do not count: less would not help.
     */
    private Set<RootRequirement> learn(Set<RootRequirement> blamed, Set<RootRequirement> relaxed) {
        Set<RootRequirement> conflict = new LinkedHashSet<>();
        for (RootRequirement root : question.requirements()) {
            if (blamed.contains(root) && !relaxed.contains(root) && !range(root).equals(ANY)) conflict.add(root);
        }
        conflicts.add(conflict);
        return conflict;
    }

    /** Notes the relaxation if it helps; returns the conflict that stays if it does not. */
    private Optional<Set<RootRequirement>> consider(Set<RootRequirement> relaxed) {
        try {
            Map<String, Version> solution = solve(root -> relaxed.contains(root) ? any(root) : range(root));
            Relaxation relaxation = new Relaxation(question.requirements().stream()
                    .filter(relaxed::contains)
                    .distinct()
                    .map(root -> change(root, solution))
                    .toList());
            solve(root -> rangeIn(relaxation, root));
            found.add(relaxation);
            return Optional.empty();
        } catch (NoSolutionException e) {
            return Optional.of(learn(Blame.of(e.root()), relaxed));
        } catch (TooHardException e) {
            return Optional.empty(); // what is not known to help is not suggested
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
