package synapse.download;

import java.time.LocalDate;
import java.util.Comparator;

/** How often a version was downloaded on a day in UTC and not written yet. Ordered as rows are locked. */
public record DownloadCount(long versionId, LocalDate day, long count) {
    static final Comparator<DownloadCount> LOCK_ORDER =
            Comparator.comparingLong(DownloadCount::versionId).thenComparing(DownloadCount::day);
}
