package synapse.api;

import java.util.List;

/**
 * What a check of the storage has found so far, or at last.
 *
 * @param status {@code none}, {@code running}, {@code done}, {@code incomplete} (it had to stop) or {@code interrupted}
 * @param startedAt null if there was none
 * @param finishedAt null unless it is over
 * @param digests whether archives are read and compared
 * @param repair whether it may repair
 * @param removeOrphans whether it gives orphans to the sweeper
 * @param versions that should have bytes and were looked at
 * @param blobs that are stored and were looked at
 * @param bytesRead for digests
 * @param stopped why it had to stop; null if it did not
 * @param examples a few of each kind
 */
public record StorageCheckView(
        String status,
        String startedAt,
        String finishedAt,
        boolean digests,
        boolean repair,
        boolean removeOrphans,
        long versions,
        long blobs,
        long bytesRead,
        Findings findings,
        String stopped,
        List<Example> examples) {

    /**
     * Counts.
     *
     * @param missing versions without bytes
     * @param corrupt versions with other bytes
     * @param unreadable versions whose bytes could not be read; nothing is known of them
     * @param orphans blobs that no version and no pending row knows
     * @param pending blobs that a pending row knows, or that are younger than the grace time
     * @param repaired of the missing and the corrupt
     * @param removed of the orphans, given to the sweeper
     */
    public record Findings(
            long missing, long corrupt, long unreadable, long orphans, long pending, long repaired, long removed) {}

    /**
     * One thing found.
     *
     * @param kind {@code missing}, {@code corrupt}, {@code unreadable} or {@code orphan}
     * @param key where in the storage
     * @param name of the package; null for an orphan
     * @param version null for an orphan
     * @param detail what was found, and what was done
     */
    public record Example(String kind, String key, String name, String version, String detail) {}
}
