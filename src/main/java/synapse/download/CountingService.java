package synapse.download;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes counts and log of downloads. Locks rows in one order everywhere: packages' totals, versions, days, each by id; and
 * no other row. Publishing, yanking and deleting lock the package, then at most one of its versions: nobody waits in a ring.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // short, and nobody else's business
public class CountingService {
    private DownloadCounts counts;
    private Downloads downloads;

    public CountingService() {} // for the container

    @Inject
    public CountingService(DownloadCounts counts, Downloads downloads) {
        this.counts = counts;
        this.downloads = downloads;
    }

    /** Adds to versions, days and packages' totals, all or none. Versions that do not exist are passed over. */
    public void add(List<DownloadCount> added) {
        Map<Long, Long> packages = counts.packagesOf(
                added.stream().map(DownloadCount::versionId).distinct().toList());
        List<DownloadCount> known = added.stream()
                .filter(one -> packages.containsKey(one.versionId()))
                .sorted(DownloadCount.LOCK_ORDER)
                .toList();
        TreeMap<Long, Long> perPackage = new TreeMap<>();
        TreeMap<Long, Long> perVersion = new TreeMap<>();
        for (DownloadCount one : known) {
            perPackage.merge(packages.get(one.versionId()), one.count(), Long::sum);
            perVersion.merge(one.versionId(), one.count(), Long::sum);
        }
        perPackage.forEach(counts::addToPackage);
        perVersion.forEach(counts::addToVersion);
        known.forEach(counts::addToDay);
    }

    /** Adds to the log. */
    public void log(List<LoggedDownload> logged) {
        downloads.add(logged);
    }

    /** Removes at most {@code limit} downloads before that time from the log; returns how many. */
    public int removeLoggedBefore(Instant time, int limit) {
        return downloads.removeBefore(time, limit);
    }
}
