package synapse.resolver;

import synapse.semver.VersionConstraint;

/** What a version, or the root, asks of another package. */
public record Requirement(String name, VersionConstraint range) {
    @Override
    public String toString() {
        return name + " " + range;
    }
}
