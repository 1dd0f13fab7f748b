package synapse.packing;

import java.util.List;
import synapse.archive.ArchiveFile;
import synapse.archive.Digest;
import synapse.manifest.Manifest;

/**
 * An archive that a registry should accept.
 *
 * @param manifest as it stands in the archive
 * @param files in the order of the paths
 * @param sizeBytes of the archive
 */
public record Packed(Manifest manifest, List<ArchiveFile> files, Digest digest, long sizeBytes) {
    public Packed {
        files = List.copyOf(files);
    }
}
