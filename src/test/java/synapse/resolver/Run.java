package synapse.resolver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import synapse.semver.Version;

/**
 * One resolution as tests look at it: with its steps, and with the incompatibility that ended it.
 *
 * @param end of the derivation if there is no solution, else null
 */
record Run(Optional<SortedMap<String, Version>> solution, Incompatibility end, long steps) {
    /** @throws TooHardException if the budget is spent */
    static Run of(Question question, PackageSource source) {
        Resolver resolver = new Resolver(question, source, () -> false);
        try {
            return new Run(Optional.of(resolver.solve()), null, resolver.steps());
        } catch (NoSolutionException e) {
            return new Run(Optional.empty(), e.root(), resolver.steps());
        }
    }

    /** Returns what is said to somebody who asked this and was refused. */
    static Explanation explanation(Question question, PackageSource source) {
        try {
            Resolver.resolve(question, source);
        } catch (UnsolvableException e) {
            return e.explanation();
        }
        throw new AssertionError("there is a solution of " + question);
    }

    /** Returns the question with some requirements of the root changed. */
    static Question relaxed(Question question, Relaxation way) {
        List<RootRequirement> changed = question.requirements().stream()
                .map(root -> way.changes().stream()
                        .filter(change -> change.requirement().equals(root))
                        .map(change -> new RootRequirement(change.instead(), root.field()))
                        .findFirst()
                        .orElse(root))
                .toList();
        return new Question(changed, question.locked(), question.preference(), question.budget());
    }

    /** Returns the question with these versions locked. */
    static Question locked(Question question, Map<String, Version> locked) {
        return new Question(question.requirements(), locked, question.preference(), question.budget());
    }
}
