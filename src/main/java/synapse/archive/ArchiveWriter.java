package synapse.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.Collection;
import java.util.List;

/**
 * Packs a package so that the same files give the same tar on every machine: sorted by path, no times, no owners, modes
 * 644 and 755, pax headers only for paths that need them, no directories. What it writes, {@link ArchiveReader} accepts
 * within the same limits (but for the time); what the reader would refuse, it refuses.
 *
 * <p>The gzip header is constant, too, and the deflate level fixed; the deflated bytes, though, are those of the zlib
 * that comes with the Java runtime and may differ between builds of it. Nothing depends on that: a package's digest is
 * that of the bytes as published, which are stored and never packed again.
 */
public final class ArchiveWriter {
    private final ArchiveLimits limits;

    /** Writes within {@code limits}. */
    public ArchiveWriter(ArchiveLimits limits) {
        this.limits = limits;
    }

    /**
     * Writes the archive in pieces of 64 KiB.
     *
     * @param files in any order; among them {@code synapse.json}
     * @param out is flushed but not closed; what was written to it is worthless if this method throws
     * @throws InvalidArchiveException if the reader would refuse the archive
     * @throws synapse.problem.RegistryException of type {@code ARCHIVE_TOO_LARGE} if it has too many packed bytes
     * @throws IOException if a file cannot be read or changed its size meanwhile, or {@code out} fails
     */
    public WrittenArchive write(Collection<ArchiveFile> files, OutputStream out) throws IOException {
        List<ArchiveFile> sorted = sorted(files);
        var sha256 = Digest.sha256();
        var packed = new CountingOutput(new DigestOutputStream(out, sha256));
        var budget = new ArchiveBudget(limits);
        long unpackedBytes;
        try (var tar = new TarGzipOutput(packed, budget)) {
            for (ArchiveFile file : sorted) tar.add(file);
            unpackedBytes = tar.finish();
        }
        return new WrittenArchive(Digest.of(sha256), packed.countBytes(), unpackedBytes);
    }

    private List<ArchiveFile> sorted(Collection<ArchiveFile> files) {
        var names = new EntryNames(limits.maxEntries());
        List<ArchiveFile> sorted = files.stream()
                .sorted((one, other) -> one.path().compareTo(other.path()))
                .toList();
        boolean hasManifest = false;
        for (ArchiveFile file : sorted) {
            names.addFile(file.path());
            hasManifest |= isManifest(file);
        }
        if (!hasManifest) throw ArchiveReader.withoutManifest();
        return sorted;
    }

    private boolean isManifest(ArchiveFile file) {
        if (!file.path().equals(EntryPath.MANIFEST)) return false;
        if (file.sizeBytes() > limits.maxManifestBytes()) {
            throw ArchiveReader.tooLarge(file.path(), limits.maxManifestBytes());
        }
        return true;
    }
}
