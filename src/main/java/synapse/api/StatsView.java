package synapse.api;

import java.util.List;

/**
 * What the registry holds, and what is wanted of it.
 *
 * @param versions that can be downloaded
 * @param bytes of their archives
 * @param latest the 10 packages that changed last
 * @param mostDownloaded the 10 packages with the most downloads
 */
public record StatsView(
        long packages,
        long versions,
        long bytes,
        DownloadsView downloads,
        List<PackagesPage.Row> latest,
        List<PopularRow> mostDownloaded) {

    /** One package, with the downloads of all its versions. */
    public record PopularRow(String name, String description, String latest, long downloads) {}
}
