package synapse.api;

/**
 * A published version, as the answer to its publisher.
 *
 * @param sha256 lower-case hex of the archive
 * @param size of the archive in bytes
 * @param publishedAt RFC 3339 in UTC
 * @param seq number of the journal entry; absent in a dry run
 * @param warnings what the author should know of the manifest; absent if there is nothing
 */
public record PublishedView(
        Long packageId,
        String name,
        String version,
        String sha256,
        long size,
        String publishedAt,
        Long seq,
        java.util.List<WarningView> warnings) {

    /** Returns the same with the warnings. */
    public PublishedView with(java.util.List<WarningView> found) {
        return new PublishedView(
                packageId, name, version, sha256, size, publishedAt, seq, found.isEmpty() ? null : found);
    }
}
