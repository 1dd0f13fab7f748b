package synapse.download;

/**
 * How the counting of this node goes, since its start.
 *
 * @param waiting downloads that are counted and not written yet
 * @param dropped downloads that were not counted: too many versions at once while the database was away
 * @param notLogged downloads that were counted and not logged: too many at once
 */
public record CountingState(long waiting, long dropped, long notLogged) {}
