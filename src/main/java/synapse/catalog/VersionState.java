package synapse.catalog;

/** The life of a version: published, perhaps yanked and back, perhaps deleted. Stored in lower case. */
public enum VersionState {
    PUBLISHED,
    YANKED,
    DELETED
}
