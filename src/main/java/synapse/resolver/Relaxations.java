package synapse.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/**
 * Looks for the smallest changes to the root's own requirements that help: of one requirement first, of two if no single
 * one does. Each was resolved before it is suggested.
 */
final class Relaxations {
    private static final int MOST = 3;
    private static final int MOST_BLAMED = 12;
    private static final VersionConstraint ANY = VersionConstraint.parse("*");

    private final Question question;
    private final PackageSource source;
    private final List<Relaxation> found = new ArrayList<>();
    private long left;

    private Relaxations(Question question, PackageSource source) {
        this.question = question;
        this.source = source;
        left = question.budget();
    }

    /** @param blamed requirements that the explanation names; without a change to one of them nothing helps */
    static List<Relaxation> of(Question question, PackageSource source, Set<RootRequirement> blamed) {
        Relaxations relaxations = new Relaxations(question, source);
        List<RootRequirement> open = question.requirements().stream()
                .filter(root -> !root.requirement().range().equals(ANY))
                .toList();
        List<RootRequirement> first =
                open.stream().filter(blamed::contains).limit(MOST_BLAMED).toList();
        for (RootRequirement one : first) relaxations.consider(List.of(one));
        if (!relaxations.found.isEmpty()) return relaxations.found;
        for (RootRequirement one : first) {
            for (RootRequirement other : open) {
                boolean isSecond = !first.contains(other) || first.indexOf(other) > first.indexOf(one);
                if (isSecond) relaxations.consider(List.of(one, other));
            }
        }
        return relaxations.found;
    }

    private void consider(List<RootRequirement> relaxed) {
        if (found.size() == MOST) return;
        solve(root -> relaxed.contains(root) ? ANY : root.requirement().range()).ifPresent(solution -> {
            List<Relaxation.Change> changes = new ArrayList<>();
            for (RootRequirement root : relaxed) {
                String name = root.requirement().name();
                VersionConstraint instead =
                        VersionConstraint.parse("^" + solution.get(name).key());
                changes.add(new Relaxation.Change(root, new Requirement(name, instead)));
            }
            Relaxation relaxation = new Relaxation(changes);
            if (solve(root -> rangeIn(relaxation, root)).isPresent()) found.add(relaxation);
        });
    }

    private static VersionConstraint rangeIn(Relaxation relaxation, RootRequirement root) {
        return relaxation.changes().stream()
                .filter(change -> change.requirement().equals(root))
                .map(change -> change.instead().range())
                .findFirst()
                .orElse(root.requirement().range());
    }

    private Optional<Map<String, Version>> solve(Function<RootRequirement, VersionConstraint> ranges) {
        List<RootRequirement> requirements = question.requirements().stream()
                .map(root -> new RootRequirement(
                        new Requirement(root.requirement().name(), ranges.apply(root)), root.field()))
                .toList();
        Question easier = new Question(requirements, question.locked(), question.preference(), left);
        Resolver resolver = new Resolver(easier, source);
        try {
            return Optional.of(resolver.solve());
        } catch (NoSolutionException | TooHardException e) {
            return Optional.empty();
        } finally {
            left = Math.max(1, left - resolver.steps());
        }
    }
}
