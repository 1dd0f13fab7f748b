package synapse.resolver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import synapse.semver.Version;

/** The packages that came up in one resolution, and what is known of them. */
final class Universe {
    private final Question question;
    private final PackageSource source;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    Universe(Question question, PackageSource source) {
        this.question = question;
        this.source = source;
    }

    /** Returns all packages, in the order in which they came up. */
    Collection<Node> nodes() {
        return nodes.values();
    }

    /** Adds what the root asks for; returns the packages that it names. */
    Set<Node> begin() {
        Set<String> names = new LinkedHashSet<>();
        question.requirements().forEach(root -> names.add(root.requirement().name()));
        find(names);
        Set<Node> asked = new LinkedHashSet<>();
        for (RootRequirement root : question.requirements()) {
            Node node = nodes.get(root.requirement().name());
            long[] met = node.listing.matching(root.requirement().range());
            add(new Incompatibility(List.of(unmet(node, met)), new Cause.Root(node, root)));
            asked.add(node);
        }
        return asked;
    }

    /** Returns what a version needs, and so do all others of its package that need the same. */
    List<Incompatibility> needs(Node node, int number) {
        Set<String> names = new LinkedHashSet<>();
        for (Dependency dependency : node.listing.dependencies(number)) {
            if (!node.needs.containsKey(dependency))
                names.add(dependency.requirement().name());
        }
        find(names);
        List<Incompatibility> needs = new ArrayList<>();
        for (Dependency dependency : node.listing.dependencies(number)) {
            needs.add(node.needs.computeIfAbsent(dependency, fresh -> need(node, fresh)));
        }
        return needs;
    }

    /** The package that is needed has it among its incompatibilities; the one that needs it looks at it when it must. */
    private Incompatibility need(Node by, Dependency dependency) {
        Node node = nodes.get(dependency.requirement().name());
        Term unmet =
                unmet(node, node.listing.matchingNeeded(dependency.requirement().range()));
        List<Term> terms = node == by
                ? List.of(new Term(by, Bits.and(dependency.dependents(), unmet.set())))
                : List.of(new Term(by, dependency.dependents()), unmet);
        Incompatibility need = new Incompatibility(terms, new Cause.Needed(by, dependency, node));
        (need.terms().size() == 1 ? by : node).incompatibilities.add(need);
        return need;
    }

    private static Term unmet(Node node, long[] met) {
        return new Term(node, node.everythingBut(met));
    }

    /** @throws NoSolutionException if it has no term, so that nothing can keep to it */
    void add(Incompatibility incompatibility) {
        if (incompatibility.terms().isEmpty()) throw new NoSolutionException(incompatibility);
        for (Term term : incompatibility.terms()) term.node().incompatibilities.add(incompatibility);
    }

    private void find(Set<String> names) {
        names.removeAll(nodes.keySet());
        if (names.isEmpty()) return;
        Map<String, Listing> found = source.find(names);
        for (String name : names) {
            Listing listing = found.get(name);
            Node node = new Node(listing == null ? Listing.missing(name) : listing);
            nodes.put(name, node);
            long[] yanked = node.listing.yankedBut(question.locked().get(name));
            if (!Bits.isEmpty(yanked)) {
                add(new Incompatibility(List.of(new Term(node, yanked)), new Cause.Yanked(node)));
            }
        }
    }

    /** Returns the version to try first: the locked one if it is possible. */
    int preferred(Node node) {
        Version locked = question.locked().get(node.name());
        if (locked != null) {
            int number = node.listing.number(locked);
            if (number != Listing.ABSENT && Bits.has(node.allowed(), number)) return number;
        }
        return question.preference() == Preference.NEWEST ? Bits.highest(node.allowed()) : Bits.lowest(node.allowed());
    }
}
