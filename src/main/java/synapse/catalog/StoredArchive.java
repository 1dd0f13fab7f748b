package synapse.catalog;

import synapse.archive.Digest;
import synapse.storage.StorageKey;

/**
 * The archive of a version: which bytes it is and where they are.
 *
 * @param versionId id of the version's row
 * @param version text as published
 */
public record StoredArchive(
        long versionId, String name, String version, Digest digest, long sizeBytes, StorageKey key, boolean deleted) {

    /** Takes the columns, for the query. */
    public StoredArchive(
            long versionId,
            String name,
            String version,
            String checksum,
            long sizeBytes,
            String path,
            VersionState state) {
        this(
                versionId,
                name,
                version,
                Digest.of(checksum),
                sizeBytes,
                new StorageKey(path),
                state == VersionState.DELETED);
    }

    /** Returns the file name for a person's folder: {@code json-1.2.0.tar.gz}, a scope's parts joined by a hyphen. */
    public String fileName() {
        return name.replace("@", "").replace('/', '-') + "-" + version + ".tar.gz";
    }
}
