package synapse.resolver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * Looks for the smallest changes to the root's own requirements that help: of one requirement first, of two if no single
 * one does. Each was resolved before it is suggested. What fails says by its own derivation what else would have to
 * change, so only such pairs are tried.
 */
final class Relaxations {
    private static final int MOST = 3;
    private static final int MOST_BLAMED = 12;
    private static final VersionConstraint ANY = VersionConstraint.parse("*");

    private final Question question;
    private final PackageSource source;
    private final BooleanSupplier stop;
    private final List<Relaxation> found = new ArrayList<>();
    private long left;

    Relaxations(Question question, PackageSource source, BooleanSupplier stop) {
        this.question = question;
        this.source = source;
        this.stop = stop;
        left = question.budget();
    }

    /** @param blamed requirements that the derivation rests on */
    List<Relaxation> of(Set<RootRequirement> blamed) {
        Map<RootRequirement, List<RootRequirement>> blamedThen = new LinkedHashMap<>();
        for (RootRequirement one : candidates(blamed)) {
            blamedThen.put(one, candidates(consider(List.of(one))));
        }
        if (!found.isEmpty()) return found;
        blamedThen.forEach((one, others) -> others.stream()
                .filter(other -> isFirst(one, other, blamedThen))
                .forEach(other -> consider(List.of(one, other))));
        return found;
    }

    /** Tells whether the pair has not been tried the other way round. */
    private static boolean isFirst(
            RootRequirement one, RootRequirement other, Map<RootRequirement, List<RootRequirement>> blamedThen) {
        List<RootRequirement> order = new ArrayList<>(blamedThen.keySet());
        return !one.equals(other)
                && (!blamedThen.getOrDefault(other, List.of()).contains(one)
                        || order.indexOf(one) < order.indexOf(other));
    }

    /** Returns those that can be relaxed, in the order of the question. */
    private List<RootRequirement> candidates(Set<RootRequirement> blamed) {
        return question.requirements().stream()
                .filter(blamed::contains)
                .filter(root -> !range(root).equals(ANY))
                .limit(MOST_BLAMED)
                .toList();
    }

    /** Notes the relaxation if it helps; returns what is to blame if it does not. */
    private Set<RootRequirement> consider(List<RootRequirement> relaxed) {
        if (found.size() == MOST) return Set.of();
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
