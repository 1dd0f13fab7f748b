package synapse.catalog;

import synapse.archive.Digest;
import synapse.storage.StorageKey;

/** Where the bytes of a version are; made by the query, without an entity. */
public record StoredArchive(String version, String checksum, long sizeBytes, String path, VersionState state) {
    public Digest digest() {
        return Digest.of(checksum);
    }

    public StorageKey key() {
        return new StorageKey(path);
    }
}
