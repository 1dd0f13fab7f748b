package synapse.manifest;

import static java.util.Objects.requireNonNull;

import java.util.SortedMap;
import synapse.archive.Digest;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/**
 * One line of a lock file: the version of a package that is used, and which bytes that is.
 *
 * @param name the package
 * @param version its version, as published
 * @param sha256 digest of its archive
 * @param dependencies ranges of its manifest by name, sorted; without those for its development
 */
public record LockedPackage(
        PackageName name, Version version, Digest sha256, SortedMap<PackageName, VersionConstraint> dependencies) {
    /** Takes the parts; none may be null. */
    public LockedPackage {
        requireNonNull(name, "name");
        requireNonNull(version, "version");
        requireNonNull(sha256, "sha256");
        dependencies = LockedRanges.sorted(dependencies);
    }
}
