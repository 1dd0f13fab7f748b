package synapse.catalog;

import java.util.Map;

/**
 * The columns of a version that a resolver needs; made by the query, without an entity.
 *
 * @param name of the package
 * @param lastSeq number of the package's last journal entry
 * @param checksum SHA-256 of the archive in lower-case hex
 * @param publishedSeq number of the journal entry that published the version
 * @param dependenciesJson to be read by {@link #ranges}
 */
public record IndexRow(
        String name,
        long lastSeq,
        String version,
        String checksum,
        long publishedSeq,
        VersionState state,
        String dependenciesJson) {
    public boolean isDeleted() {
        return state == VersionState.DELETED;
    }

    public boolean isYanked() {
        return state == VersionState.YANKED;
    }

    /** Returns range by package name, in the order of the manifest. */
    public static Map<String, String> ranges(String dependenciesJson) {
        return StoredJson.ranges(dependenciesJson);
    }
}
