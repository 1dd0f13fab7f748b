package synapse.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveSummary;
import synapse.archive.ArchiveUnpacker;
import synapse.archive.Digest;
import synapse.manifest.LockedPackage;
import synapse.manifest.Manifest;
import synapse.manifest.ManifestReader;
import synapse.problem.RegistryException;
import synapse.remote.Failure;

/** Makes the folder of a package from its archive in the store, sharing files with other projects where that goes. */
final class Unpacking {
    private final ArchiveUnpacker unpacker = new ArchiveUnpacker(ArchiveLimits.standard());
    private final Store store;

    Unpacking(Store store) {
        this.store = store;
    }

    /**
     * Makes the folder; the digest of the archive is looked at before a byte of it is unpacked.
     *
     * @throws Failure if the archive is damaged or breaks a rule; then nothing is left of it
     */
    void unpack(LockedPackage locked, Path target) throws IOException {
        if (!store.check(locked)) {
            throw new Failure(
                    Failure.DATA,
                    "the archive of " + locked.name() + " " + locked.version() + " was damaged on this disk",
                    "it is removed; run the command again to fetch it anew");
        }
        try {
            boolean isLinked = link(locked, target);
            if (!isLinked) check(locked, unpack(locked.sha256(), target));
            if (!isLinked) store.unpacked().keep(target, locked.sha256());
        } catch (RegistryException e) {
            throw refused(locked, e.getMessage(), e);
        }
    }

    /** Returns whether it could be done. */
    private boolean link(LockedPackage locked, Path target) throws IOException {
        Digest digest = locked.sha256();
        if (!store.unpacked().has(digest, target.getParent())) return false;
        ArchiveSummary summary;
        try (InputStream in = Files.newInputStream(store.file(digest))) {
            summary = unpacker.link(in, target, store.unpacked().folder(digest));
        } catch (IOException e) {
            return false; // somebody has changed a file, or it is on another file system
        }
        check(locked, summary);
        return true;
    }

    private ArchiveSummary unpack(Digest digest, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(store.file(digest))) {
            return unpacker.unpack(in, target);
        }
    }

    private void check(LockedPackage locked, ArchiveSummary summary) throws IOException {
        Manifest manifest = new ManifestReader().read(summary.manifest());
        boolean isRight =
                manifest.name().equals(locked.name()) && manifest.version().compareTo(locked.version()) == 0;
        if (!isRight) throw refused(locked, "it is " + manifest.name() + " " + manifest.version(), null);
    }

    private Failure refused(LockedPackage locked, String why, RegistryException cause) throws IOException {
        store.remove(locked.sha256());
        return new Failure(
                Failure.DATA,
                "the archive of " + locked.name() + " " + locked.version() + " is refused: " + why,
                cause,
                "nothing of it was kept; tell the operator of the registry");
    }
}
