package synapse.resolver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import synapse.semver.Version;

/** Checks a solution by nothing but the packages: each requirement met, nothing yanked, nothing superfluous. */
final class SolutionCheck {
    private final Question question;
    private final Map<String, List<Release>> packages;
    private final Map<String, Version> solution;
    private final Set<String> needed = new HashSet<>();
    private final Deque<Requirement> open = new ArrayDeque<>();

    private SolutionCheck(Question question, Map<String, List<Release>> packages, Map<String, Version> solution) {
        this.question = question;
        this.packages = packages;
        this.solution = new HashMap<>(solution);
    }

    /** Returns what is wrong with a solution; nothing if it is right. */
    static Optional<String> fault(
            Question question, Map<String, List<Release>> packages, Map<String, Version> solution) {
        return new SolutionCheck(question, packages, solution).fault();
    }

    private Optional<String> fault() {
        question.requirements().forEach(root -> open.add(root.requirement()));
        while (!open.isEmpty()) {
            Requirement requirement = open.poll();
            Version version = solution.get(requirement.name());
            if (version == null) return Optional.of(requirement + " is not met at all");
            if (!requirement.range().satisfiedBy(version))
                return Optional.of(requirement + " is not met by " + version);
            if (!needed.add(requirement.name())) continue;
            Optional<Release> release = find(requirement.name(), version);
            if (release.isEmpty()) return Optional.of("there is no " + requirement.name() + " " + version);
            if (release.get().isYanked() && !isLocked(requirement.name(), version)) {
                return Optional.of(requirement.name() + " " + version + " is yanked");
            }
            open.addAll(release.get().requirements());
        }
        Set<String> superfluous = new HashSet<>(solution.keySet());
        superfluous.removeAll(needed);
        return superfluous.isEmpty() ? Optional.empty() : Optional.of("nothing needs " + superfluous);
    }

    private Optional<Release> find(String name, Version version) {
        return packages.getOrDefault(name, List.of()).stream()
                .filter(release -> release.version().equals(version))
                .findFirst();
    }

    private boolean isLocked(String name, Version version) {
        Version locked = question.locked().get(name);
        return locked != null && locked.compareTo(version) == 0;
    }
}
