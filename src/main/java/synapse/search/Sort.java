package synapse.search;

/** Order of the hits; of those that are equal in it, the package that was first in the registry comes first. */
public enum Sort {
    RELEVANCE,
    /** Most downloads first. */
    DOWNLOADS,
    /** Latest publish first. */
    UPDATED,
    /** Newest package first. */
    CREATED,
    /** By canonical name, a to z. */
    NAME
}
