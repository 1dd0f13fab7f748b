package synapse.download;

import synapse.archive.Digest;
import synapse.storage.StorageKey;

/** What a download needs to know of a version. */
public record Tarball(String name, String version, Digest digest, long sizeBytes, StorageKey key) {
    /** Returns the file name for a person's folder: {@code json-1.2.0.tar.gz}, a scope's parts joined by a hyphen. */
    String fileName() {
        return name.replace("@", "").replace('/', '-') + "-" + version + ".tar.gz";
    }
}
