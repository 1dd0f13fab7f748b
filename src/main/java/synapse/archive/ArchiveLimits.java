package synapse.archive;

import java.time.Duration;

/**
 * What an archive may cost the one who reads it. The limits on paths are not here but in {@link EntryPath}: they come
 * from file systems, not from the operator.
 *
 * @param maxPackedBytes size of the {@code .tar.gz}
 * @param maxUnpackedBytes bytes that come out of the decompressor, tar headers and padding included
 * @param maxEntries files, directories and global headers; also the files and folders that their paths name
 * @param maxRatio unpacked bytes per packed byte, at every moment after the first MiB has been unpacked, so that small
 *     packages of very regular text pass
 * @param maxManifestBytes size of the {@code synapse.json} at the root; held in memory
 * @param maxDuration time for one pass over the archive, the visitor's work included
 */
public record ArchiveLimits(
        long maxPackedBytes,
        long maxUnpackedBytes,
        int maxEntries,
        int maxRatio,
        int maxManifestBytes,
        Duration maxDuration) {

    /** Refuses limits that are not positive. */
    public ArchiveLimits {
        if (maxPackedBytes < 1 || maxUnpackedBytes < 1 || maxEntries < 1 || maxRatio < 1 || maxManifestBytes < 1) {
            throw new IllegalArgumentException("a limit must be positive");
        }
        if (maxDuration.isNegative() || maxDuration.isZero()) {
            throw new IllegalArgumentException("the time limit must be positive");
        }
    }

    /** Returns 100 MiB packed, 1 GiB unpacked, 50,000 entries, ratio 200, a manifest of 1 MiB, 60 seconds. */
    public static ArchiveLimits standard() {
        return new ArchiveLimits(104_857_600, 1L << 30, 50_000, 200, 1 << 20, Duration.ofSeconds(60));
    }

    /** Returns these limits with another size of the {@code .tar.gz} in bytes. */
    public ArchiveLimits withMaxPackedBytes(long bytes) {
        return new ArchiveLimits(bytes, maxUnpackedBytes, maxEntries, maxRatio, maxManifestBytes, maxDuration);
    }

    /** Returns these limits with another number of unpacked bytes. */
    public ArchiveLimits withMaxUnpackedBytes(long bytes) {
        return new ArchiveLimits(maxPackedBytes, bytes, maxEntries, maxRatio, maxManifestBytes, maxDuration);
    }

    /** Returns these limits with another number of entries. */
    public ArchiveLimits withMaxEntries(int entries) {
        return new ArchiveLimits(maxPackedBytes, maxUnpackedBytes, entries, maxRatio, maxManifestBytes, maxDuration);
    }

    /** Returns these limits with another ratio of unpacked to packed bytes. */
    public ArchiveLimits withMaxRatio(int ratio) {
        return new ArchiveLimits(maxPackedBytes, maxUnpackedBytes, maxEntries, ratio, maxManifestBytes, maxDuration);
    }

    /** Returns these limits with another size of the manifest in bytes. */
    public ArchiveLimits withMaxManifestBytes(int bytes) {
        return new ArchiveLimits(maxPackedBytes, maxUnpackedBytes, maxEntries, maxRatio, bytes, maxDuration);
    }

    /** Returns these limits with another time for one pass. */
    public ArchiveLimits withMaxDuration(Duration duration) {
        return new ArchiveLimits(maxPackedBytes, maxUnpackedBytes, maxEntries, maxRatio, maxManifestBytes, duration);
    }
}
