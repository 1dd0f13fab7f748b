package synapse.api;

import java.util.List;

/**
 * How often a package was downloaded.
 *
 * @param downloads of all its versions, deleted ones included
 * @param versions a page of its versions, highest first, deleted ones included
 * @param days oldest first, without gaps; the last one is today
 * @param next cursor of the following page of versions, absent on the last
 */
public record PackageStatsView(
        String name, DownloadsView downloads, List<VersionRow> versions, List<DayRow> days, String next) {

    /** One version. */
    public record VersionRow(String version, DownloadsView downloads) {}

    /** One day in UTC, as {@code 2026-11-22}. */
    public record DayRow(String day, long downloads) {}
}
