package synapse.download;

import synapse.semver.Version;

/** A version and all its downloads; made by the query, without an entity. */
public record VersionTotal(long versionId, String version, long total) {
    Version number() {
        return Version.parse(version);
    }
}
