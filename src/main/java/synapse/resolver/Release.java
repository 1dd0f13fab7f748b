package synapse.resolver;

import java.util.List;
import synapse.semver.Version;

/**
 * A version that there is.
 *
 * @param isYanked then it is chosen only if it is locked
 * @param requirements at most one for each package
 */
public record Release(Version version, boolean isYanked, List<Requirement> requirements) {
    public Release {
        requirements = List.copyOf(requirements);
    }
}
