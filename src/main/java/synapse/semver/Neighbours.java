package synapse.semver;

/** What follows a version, among the releases and among the pre-releases; build metadata does not count. */
final class Neighbours {
    static final Version LEAST_RELEASE = Version.parse("0.0.0");
    static final Version LEAST_PRE_RELEASE = Version.parse("0.0.0-0");

    private Neighbours() {}

    /** Returns the least release that is not below {@code version}. */
    static Version releaseFrom(Version version) {
        return core(version.major(), version.minor(), version.patch());
    }

    /** Returns the least release above {@code version}; null if there is none. */
    static Version releaseAbove(Version version) {
        return version.isPreRelease() ? releaseFrom(version) : nextCore(version);
    }

    /** Returns the least pre-release that is not below {@code version}; null if there is none. */
    static Version preReleaseFrom(Version version) {
        return version.isPreRelease() ? Version.ofKey(version.key()) : preReleaseAbove(version);
    }

    /** Returns the least pre-release above {@code version}; null if there is none. */
    static Version preReleaseAbove(Version version) {
        if (version.isPreRelease()) return Version.ofKey(version.key() + ".0"); // SemVer, item 11.4.4
        Version next = nextCore(version);
        return next == null ? null : firstPreRelease(next);
    }

    /** Returns the least pre-release with the same numbers. */
    static Version firstPreRelease(Version version) {
        return Version.ofKey(releaseFrom(version).text() + "-0");
    }

    private static Version nextCore(Version version) {
        long max = Version.MAX_NUMBER;
        if (version.patch() < max) return core(version.major(), version.minor(), version.patch() + 1);
        if (version.minor() < max) return core(version.major(), version.minor() + 1, 0);
        return version.major() < max ? core(version.major() + 1, 0, 0) : null;
    }

    private static Version core(long major, long minor, long patch) {
        return Version.ofKey(major + "." + minor + "." + patch);
    }
}
