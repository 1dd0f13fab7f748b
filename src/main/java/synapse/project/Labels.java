package synapse.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveReader;
import synapse.archive.Digest;
import synapse.archive.EntryPath;
import synapse.manifest.Manifest;
import synapse.manifest.ManifestReader;
import synapse.problem.RegistryException;

/** Which packages the archives of the store are. */
public final class Labels {
    private Labels() {}

    /** Returns the manifest in an archive; empty if it is damaged. */
    public static Optional<Manifest> of(Digest digest, Store store) {
        ArchiveLimits limits = ArchiveLimits.standard();
        try (InputStream in = Files.newInputStream(store.file(digest))) {
            return new ArchiveReader(limits)
                    .file(in, EntryPath.MANIFEST, limits.maxManifestBytes())
                    .map(bytes -> new ManifestReader().read(bytes));
        } catch (IOException | RegistryException e) {
            return Optional.empty();
        }
    }
}
