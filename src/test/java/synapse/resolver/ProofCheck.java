package synapse.resolver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the derivation of a refusal step by step: each leaf is a fact of the packages or the root, each other
 * incompatibility follows from its two, and the last one has no terms. So the refusal is proved, not only believed.
 */
final class ProofCheck {
    private final Question question;
    private final Map<String, List<Release>> packages;

    private ProofCheck(Question question, Map<String, List<Release>> packages) {
        this.question = question;
        this.packages = packages;
    }

    /** Returns the first step that is wrong; nothing if the proof holds. */
    static Optional<String> fault(Question question, Map<String, List<Release>> packages, Incompatibility end) {
        if (!end.terms().isEmpty()) return Optional.of("the end has terms: " + end.terms());
        return new ProofCheck(question, packages).faultOf(end);
    }

    private Optional<String> faultOf(Incompatibility end) {
        Set<Incompatibility> seen = new HashSet<>();
        Deque<Incompatibility> open = new ArrayDeque<>(List.of(end));
        while (!open.isEmpty()) {
            Incompatibility step = open.poll();
            if (!seen.add(step)) continue;
            if (!isTrue(step)) return Optional.of(step.toString());
            if (step.cause() instanceof Cause.Derived derived) {
                open.add(derived.one());
                open.add(derived.other());
            }
        }
        return Optional.empty();
    }

    private boolean isTrue(Incompatibility step) {
        Cause cause = step.cause();
        if (cause instanceof Cause.Derived derived) return follows(step, derived.one(), derived.other());
        if (cause instanceof Cause.Root root) {
            return question.requirements().contains(root.requirement()) && isRootTrue(step, root);
        }
        if (cause instanceof Cause.Needed needed) return isNeedTrue(step, needed);
        return cause instanceof Cause.Yanked && isYankTrue(step);
    }

    /** Whatever makes all terms of the step true makes all of one of the two true: they differ in one package at most. */
    private static boolean follows(Incompatibility step, Incompatibility one, Incompatibility other) {
        Set<Node> nodes = new HashSet<>();
        one.terms().forEach(term -> nodes.add(term.node()));
        other.terms().forEach(term -> nodes.add(term.node()));
        int pivots = 0;
        for (Node node : nodes) {
            long[] here = set(step, node);
            boolean both = Bits.isSubset(here, set(one, node)) && Bits.isSubset(here, set(other, node));
            if (both) continue;
            pivots++;
            if (!Bits.isSubset(here, Bits.or(set(one, node), set(other, node)))) return false;
        }
        return pivots <= 1;
    }

    /** Returns what an incompatibility says of a package: everything if nothing. */
    private static long[] set(Incompatibility incompatibility, Node node) {
        return incompatibility.terms().stream()
                .filter(term -> term.node() == node)
                .map(Term::set)
                .findFirst()
                .orElse(Bits.all(node.listing.size()));
    }

    /** No version within the range is in the term, so that term true means requirement not met. */
    private boolean isRootTrue(Incompatibility step, Cause.Root root) {
        Requirement asked = root.requirement().requirement();
        return step.terms().stream().allMatch(term -> term.node() == root.node())
                && isUnmet(set(step, root.node()), root.node(), asked);
    }

    private boolean isNeedTrue(Incompatibility step, Cause.Needed needed) {
        Requirement requirement = needed.dependency().requirement();
        Node by = needed.by();
        long[] dependents = set(step, by);
        for (int number = 0; number < by.listing.size(); number++) {
            if (!Bits.has(dependents, number)) continue;
            if (number == Listing.ABSENT || !has(by, number, requirement)) return false;
        }
        if (by != needed.node()) return isUnmet(set(step, needed.node()), needed.node(), requirement);
        return isUnmet(dependents, by, requirement);
    }

    private boolean has(Node node, int number, Requirement requirement) {
        return release(node, number).requirements().contains(requirement);
    }

    private boolean isUnmet(long[] set, Node node, Requirement requirement) {
        if (!node.name().equals(requirement.name())) return false;
        for (int number = 1; number < node.listing.size(); number++) {
            if (!Bits.has(set, number)) continue;
            if (requirement.range().satisfiedBy(release(node, number).version())) return false;
        }
        return true;
    }

    private boolean isYankTrue(Incompatibility step) {
        Term only = step.terms().get(0);
        for (int number = 0; number < only.node().listing.size(); number++) {
            if (!Bits.has(only.set(), number)) continue;
            if (number == Listing.ABSENT || !release(only.node(), number).isYanked()) return false;
        }
        return step.terms().size() == 1;
    }

    /** Returns the version of a number by the packages themselves: ascending, from 1. */
    private Release release(Node node, int number) {
        Release release = node.listing.release(number);
        if (!packages.get(node.name()).contains(release)) throw new AssertionError(node + " " + release);
        return release;
    }
}
