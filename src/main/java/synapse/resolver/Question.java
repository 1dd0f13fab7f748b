package synapse.resolver;

import java.util.List;
import java.util.Map;
import synapse.semver.Version;

/**
 * What is to be resolved.
 *
 * @param requirements of the root; several may ask for the same package
 * @param locked versions that are kept if they still do, also when yanked, by package
 * @param budget most steps; see {@link Resolver#resolve}
 */
public record Question(
        List<RootRequirement> requirements, Map<String, Version> locked, Preference preference, long budget) {
    public Question {
        requirements = List.copyOf(requirements);
        locked = Map.copyOf(locked);
    }
}
