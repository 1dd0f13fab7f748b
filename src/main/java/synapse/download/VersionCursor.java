package synapse.download;

import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.semver.InvalidVersionException;
import synapse.semver.Version;

/** A place in the list of a package's versions: the last one shown, without its build metadata. */
final class VersionCursor {
    private VersionCursor() {}

    static String of(Version version) {
        return version.key();
    }

    static Version parse(String cursor) {
        try {
            return Version.parse(cursor);
        } catch (InvalidVersionException e) {
            throw new RegistryException(
                    ProblemType.INVALID_REQUEST, "the cursor is not one of ours; begin again without \"cursor\"", e);
        }
    }
}
