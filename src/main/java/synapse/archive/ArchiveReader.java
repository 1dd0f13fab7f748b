package synapse.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Checks a hostile {@code .tar.gz} while it streams by; holds the names and the manifest in memory, never the archive.
 * The rules: one gzip member and nothing after it; files and directories only; each path an {@link EntryPath}, no two
 * of them the same or twins; exactly one {@code synapse.json} at the root; the {@link ArchiveLimits}.
 *
 * <p>Thread-safe. Whatever is wrong with the archive is an {@link InvalidArchiveException}; an {@link IOException} is
 * always the source's or the visitor's own.
 */
public final class ArchiveReader {
    private final ArchiveLimits limits;

    /** Reads within {@code limits}. */
    public ArchiveReader(ArchiveLimits limits) {
        this.limits = limits;
    }

    /**
     * Checks the whole archive.
     *
     * @see #read
     */
    public ArchiveSummary check(InputStream archive) throws IOException {
        return read(archive, (entry, content) -> {});
    }

    /**
     * Reads {@code archive} to its end and hands each entry to {@code visitor} as it comes by. A fault later in the
     * archive is found after that, so what the visitor did must be undone if this method throws.
     *
     * @param archive needs no buffer; is not closed
     * @throws InvalidArchiveException if the archive breaks a rule or a limit
     * @throws synapse.problem.RegistryException of type {@code ARCHIVE_TOO_LARGE} if it has too many packed bytes
     * @throws IOException if the source or the visitor fails
     */
    public ArchiveSummary read(InputStream archive, EntryVisitor visitor) throws IOException {
        var budget = new ArchiveBudget(limits);
        try (var gzip = new SingleMemberGzip(archive, budget)) {
            var entries = new TarEntries(gzip, budget);
            Optional<byte[]> manifest = Optional.empty();
            int count = 0;
            for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
                if (isManifest(entry.get())) {
                    manifest = Optional.of(manifest(entry.get(), entries));
                    visitor.visit(entry.get(), new ByteArrayInputStream(manifest.get()));
                } else {
                    visitor.visit(entry.get(), entries.content());
                }
                count++;
            }
            byte[] found = manifest.orElseThrow(ArchiveReader::withoutManifest);
            return new ArchiveSummary(count, gzip.packedBytes(), gzip.unpackedBytes(), found);
        }
    }

    /**
     * Reads one file of an archive that was checked before, and stops there.
     *
     * @param archive needs no buffer; is not closed
     * @param maxBytes size up to which the file is read into memory
     * @return the content; empty if the archive has no such file
     * @throws InvalidArchiveException if the file is larger, or the archive up to it breaks a rule or a limit
     * @throws IOException if the source fails
     */
    public Optional<byte[]> file(InputStream archive, EntryPath path, int maxBytes) throws IOException {
        var budget = new ArchiveBudget(limits);
        try (var gzip = new SingleMemberGzip(archive, budget)) {
            var entries = new TarEntries(gzip, budget);
            for (var entry = entries.next(); entry.isPresent(); entry = entries.next()) {
                if (!entry.get().directory() && entry.get().path().equals(path)) {
                    return Optional.of(bounded(entry.get(), entries, maxBytes));
                }
            }
            return Optional.empty();
        }
    }

    private static boolean isManifest(ArchiveEntry entry) {
        if (!entry.path().equals(EntryPath.MANIFEST)) return false;
        if (entry.directory()) {
            throw InvalidArchiveException.ofEntry(entry.path().text(), "is a directory; it must be the manifest file");
        }
        return true;
    }

    private byte[] manifest(ArchiveEntry entry, TarEntries entries) throws IOException {
        return bounded(entry, entries, limits.maxManifestBytes());
    }

    private static byte[] bounded(ArchiveEntry entry, TarEntries entries, int maxBytes) throws IOException {
        if (entry.sizeBytes() > maxBytes) throw tooLarge(entry.path(), maxBytes);
        return entries.content().readAllBytes();
    }

    static InvalidArchiveException tooLarge(EntryPath path, int maxBytes) {
        return InvalidArchiveException.ofEntry(path.text(), "is larger than %d bytes; shorten it".formatted(maxBytes));
    }

    static InvalidArchiveException withoutManifest() {
        return new InvalidArchiveException(
                "The archive has no synapse.json at its root; pack the package's folder from the inside");
    }
}
