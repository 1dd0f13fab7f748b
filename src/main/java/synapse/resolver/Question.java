package synapse.resolver;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import synapse.semver.Version;

/**
 * What is to be resolved.
 *
 * @param requirements of the root; several may ask for the same package; kept by name
 * @param locked versions that are kept if they still do, also when yanked, by package
 * @param budget most steps; see {@link Resolver#resolve}
 */
public record Question(
        List<RootRequirement> requirements, Map<String, Version> locked, Preference preference, long budget) {
    /** Whatever the order of a manifest, it is the same question. */
    private static final Comparator<RootRequirement> BY_NAME = Comparator.comparing(
                    (RootRequirement root) -> root.requirement().name())
            .thenComparing(root -> root.requirement().range().text())
            .thenComparing(RootRequirement::field);

    public Question {
        requirements = requirements.stream().sorted(BY_NAME).toList();
        locked = Map.copyOf(locked);
    }
}
