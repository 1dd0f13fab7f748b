package synapse.api;

/**
 * What is said of a package, or of one of its versions, as the answer to who has just changed it.
 *
 * @param version absent if it is the package
 * @param yanked absent if the version is not yanked
 * @param deprecated absent if it is not deprecated
 * @param seq number of the package's last journal entry
 */
public record StatusView(String name, String version, YankView yanked, NoticeView deprecated, long seq) {}
