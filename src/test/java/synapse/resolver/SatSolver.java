package synapse.resolver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.TimeoutException;
import synapse.semver.Version;

/**
 * The verdict of SAT4J on the same question: a variable for each version that anything can reach, and one for each
 * requirement. Shares with the resolver the reading of ranges and nothing else.
 */
final class SatSolver {
    private static final int PATIENCE = 600; // seconds

    private final ISolver solver = SolverFactory.newDefault();
    private final Question question;
    private final Map<String, List<Release>> packages;
    private final Map<String, Map<Release, Integer>> choices = new HashMap<>(); // by package
    private final Map<Requirement, Integer> requirements = new HashMap<>();
    private final Deque<Requirement> open = new ArrayDeque<>();
    private int variables;

    private SatSolver(Question question, Map<String, List<Release>> packages) {
        this.question = question;
        this.packages = packages;
        solver.setTimeout(PATIENCE);
    }

    /**
     * What it said.
     *
     * @param packages of which a version is within reach of the root
     * @param versions of them that are
     */
    record Verdict(boolean isSolvable, int packages, int versions) {}

    static boolean isSolvable(Question question, Map<String, List<Release>> packages) {
        return verdict(question, packages).isSolvable();
    }

    static Verdict verdict(Question question, Map<String, List<Release>> packages) {
        SatSolver sat = new SatSolver(question, packages);
        boolean isSolvable = sat.encode() && sat.isSatisfiable();
        int versions = sat.choices.values().stream().mapToInt(Map::size).sum();
        return new Verdict(isSolvable, sat.choices.size(), versions);
    }

    /** Makes all clauses; returns whether they do not contradict each other already. */
    private boolean encode() {
        boolean consistent = true;
        for (RootRequirement root : question.requirements()) {
            consistent &= clause(List.of(variable(root.requirement())));
        }
        while (!open.isEmpty()) consistent &= encode(open.poll());
        return consistent && encodeOneEach();
    }

    private boolean isSatisfiable() {
        try {
            return solver.isSatisfiable();
        } catch (TimeoutException e) {
            throw new AssertionError("SAT4J needs more than " + PATIENCE + " s", e);
        }
    }

    /** A requirement that is made must be met: by one of the versions within its range. */
    private boolean encode(Requirement requirement) {
        boolean consistent = true;
        List<Integer> either = new ArrayList<>();
        either.add(-variable(requirement));
        for (Release release : packages.getOrDefault(requirement.name(), List.of())) {
            if (!requirement.range().satisfiedBy(release.version())) continue;
            if (release.isYanked() && !isLocked(requirement.name(), release.version())) continue;
            Map<Release, Integer> known =
                    choices.computeIfAbsent(requirement.name(), unused -> new IdentityHashMap<>());
            if (!known.containsKey(release)) {
                known.put(release, ++variables);
                consistent &= encodeNeeds(release, variables);
            }
            either.add(known.get(release));
        }
        return clause(either) && consistent;
    }

    /** Whoever chooses the version makes its requirements. */
    private boolean encodeNeeds(Release release, int variable) {
        boolean consistent = true;
        for (Requirement needed : release.requirements()) consistent &= clause(List.of(-variable, variable(needed)));
        return consistent;
    }

    private boolean isLocked(String name, Version version) {
        Version locked = question.locked().get(name);
        return locked != null && locked.compareTo(version) == 0;
    }

    private int variable(Requirement requirement) {
        Integer known = requirements.get(requirement);
        if (known != null) return known;
        requirements.put(requirement, ++variables);
        open.add(requirement);
        return variables;
    }

    private boolean clause(List<Integer> literals) {
        try {
            solver.addClause(new VecInt(literals.stream().mapToInt(i -> i).toArray()));
            return true;
        } catch (ContradictionException e) {
            return false;
        }
    }

    /** At most one version of a package is chosen. */
    private boolean encodeOneEach() {
        try {
            for (Map<Release, Integer> each : choices.values()) {
                if (each.size() < 2) continue;
                solver.addAtMost(
                        new VecInt(each.values().stream().mapToInt(i -> i).toArray()), 1);
            }
            return true;
        } catch (ContradictionException e) {
            return false;
        }
    }
}
