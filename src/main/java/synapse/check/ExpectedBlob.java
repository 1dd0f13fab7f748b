package synapse.check;

import synapse.archive.Digest;
import synapse.storage.StorageKey;

/** The bytes that a version must have. */
public record ExpectedBlob(StorageKey key, Digest digest, long sizeBytes, String name, String version) {
    /** Takes the columns, for the query. */
    public ExpectedBlob(String path, String checksum, long sizeBytes, String name, String version) {
        this(new StorageKey(path), Digest.of(checksum), sizeBytes, name, version);
    }
}
