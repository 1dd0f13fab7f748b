package synapse.resolver;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where packages come from; asked for a package once in a resolution, and only if a version that may be chosen needs it. */
@FunctionalInterface
public interface PackageSource {
    /**
     * Returns the packages of these names; one that does not exist is missing in the answer. All that are known to be
     * needed come in one call, so that a source over a network can fetch them at once, and others before they are needed.
     */
    Map<String, Listing> find(Set<String> names);

    /** Returns at most three names of packages that somebody may have meant; none if the source does not know them all. */
    default List<String> similar(String name) {
        return List.of();
    }
}
