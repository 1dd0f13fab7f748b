package synapse.resolver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says terms and incompatibilities in words. Ranges that somebody wrote are said as they are written. */
final class Wording {
    static final String ROOT = "your project";

    private final Map<Node, Map<String, long[]>> written = new HashMap<>();

    /** Remembers a range, to say a set of versions by it. */
    void learn(Node node, Requirement requirement) {
        written.computeIfAbsent(node, unused -> new LinkedHashMap<>())
                .putIfAbsent(requirement.range().text(), node.listing.matching(requirement.range()));
    }

    /** Says an incompatibility as a fact. */
    String of(Incompatibility incompatibility) {
        Cause cause = incompatibility.cause();
        if (cause instanceof Cause.Root root) {
            return ROOT + dependsOn(root.node(), root.requirement().requirement());
        }
        if (cause instanceof Cause.Needed needed) {
            Dependency dependency = needed.dependency();
            return versions(needed.by(), dependency.dependents()) + dependsOn(needed.node(), dependency.requirement());
        }
        if (cause instanceof Cause.Yanked) return yanked(incompatibility.terms().get(0));
        return derived(incompatibility.terms());
    }

    private static String dependsOn(Node node, Requirement requirement) {
        String what = " depends on " + requirement;
        if (node.listing.size() == 1) return what + ", which does not exist";
        if (!Bits.isEmpty(node.listing.matching(requirement.range()))) return what;
        return what + ", which no version is (the newest is "
                + node.listing.version(node.listing.size() - 1).key() + ")";
    }

    private String yanked(Term term) {
        return versions(term.node(), term.set()) + " is yanked";
    }

    private String derived(List<Term> terms) {
        if (terms.isEmpty()) return ROOT + " cannot be resolved";
        List<Term> positive = terms.stream().filter(Term::isPositive).toList();
        List<Term> negative = terms.stream().filter(term -> !term.isPositive()).toList();
        if (negative.isEmpty()) {
            if (positive.size() == 1) return versions(positive.get(0)) + " cannot be used";
            if (positive.size() == 2) {
                return versions(positive.get(0)) + " is incompatible with " + versions(positive.get(1));
            }
            return "one of " + all(positive, " and ") + " must not be used";
        }
        if (positive.isEmpty()) return ROOT + " requires " + instead(negative);
        String because = positive.stream().map(this::versions).collect(Collectors.joining(" with "));
        return because + " requires " + instead(negative);
    }

    private String instead(List<Term> negative) {
        return negative.stream()
                .map(term -> versions(term.node(), term.node().everythingBut(term.set())))
                .collect(Collectors.joining(" or "));
    }

    private String all(List<Term> terms, String between) {
        return terms.stream().map(this::versions).collect(Collectors.joining(between));
    }

    private String versions(Term term) {
        return versions(term.node(), term.set());
    }

    /** Says a set of versions, such as {@code json ^1.2.0} or {@code every version of json}. */
    String versions(Node node, long[] set) {
        for (Map.Entry<String, long[]> range :
                written.getOrDefault(node, Map.of()).entrySet()) {
            if (Arrays.equals(range.getValue(), set) && !Bits.isEmpty(set)) {
                return node.name() + " " + range.getKey();
            }
        }
        int count = Bits.count(set);
        if (count == node.listing.size() - 1) return "every version of " + node.name();
        return count == 0 ? "no version of " + node.name() : node.name() + " " + runs(node.listing, set);
    }

    private static String runs(Listing listing, long[] set) {
        List<String> runs = new ArrayList<>();
        for (int from = 1; from < listing.size(); from++) {
            if (!Bits.has(set, from)) continue;
            int to = from;
            while (to + 1 < listing.size() && Bits.has(set, to + 1)) to++;
            runs.add(run(listing, from, to));
            from = to;
        }
        return String.join(" || ", runs);
    }

    private static String run(Listing listing, int from, int to) {
        if (from == to) return listing.version(from).key();
        if (to == listing.size() - 1) return ">=" + listing.version(from).key();
        String end = "<=" + listing.version(to).key();
        return from == 1 ? end : ">=" + listing.version(from).key() + " " + end;
    }
}
