package synapse.manifest;

import static java.util.Objects.requireNonNull;

import synapse.semver.VersionConstraint;

/**
 * What a package needs: another package, in one of the versions of a range. The package need not exist yet.
 *
 * @param name the other package, as it was written
 * @param range the versions that will do
 */
public record Dependency(PackageName name, VersionConstraint range) {
    /** Takes both parts; neither may be missing. */
    public Dependency {
        requireNonNull(name, "name");
        requireNonNull(range, "range");
    }
}
