package synapse.check;

/**
 * What a check does beyond looking at existence and size.
 *
 * @param digests reads every archive and compares its digest
 * @param repair fetches what is missing or corrupt from the second storage
 * @param removeOrphans gives orphans to the sweeper
 */
record CheckOptions(boolean digests, boolean repair, boolean removeOrphans) {}
