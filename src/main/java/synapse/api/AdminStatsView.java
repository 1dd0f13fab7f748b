package synapse.api;

/**
 * What an operator looks at.
 *
 * @param sessions that are open
 * @param tokens API tokens that have not expired
 * @param database product and version
 * @param downloads counting of the node that answers
 */
public record AdminStatsView(
        Users users,
        long sessions,
        long tokens,
        long packages,
        Versions versions,
        Storage storage,
        Journal journal,
        Downloads downloads,
        String database) {

    /** Accounts. */
    public record Users(long total, long active, long administrators) {}

    /** Versions by state. */
    public record Versions(long published, long yanked, long deleted) {}

    /**
     * Archives.
     *
     * @param bytes of the versions that are not deleted
     * @param pendingBlobs stored, or being stored, without a version
     * @param doomedBlobs about to be removed
     */
    public record Storage(long bytes, long pendingBlobs, long doomedBlobs) {}

    /** Numbers of the newest entry, and of the newest that the node that answers has applied. */
    public record Journal(long head, long applied) {}

    /**
     * Downloads.
     *
     * @param total of all packages
     * @param logged single downloads in the log
     * @param waiting counted and not written yet
     * @param dropped not counted since the start
     * @param notLogged counted and not logged since the start
     */
    public record Downloads(long total, long logged, long waiting, long dropped, long notLogged) {}
}
