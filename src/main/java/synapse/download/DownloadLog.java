package synapse.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import synapse.config.Setting;
import synapse.database.Clock;

/** How long single downloads, with address and user agent, are kept. */
@ApplicationScoped
public class DownloadLog {
    private static final int REMOVED_AT_ONCE = 1000;

    private CountingService counting;

    public DownloadLog() {} // for the container

    @Inject
    public DownloadLog(CountingService counting) {
        this.counting = counting;
    }

    /**
     * Returns {@code REGISTRY_DOWNLOAD_LOG_RETENTION}; zero: nothing is logged, and what was logged is removed.
     * @throws synapse.config.ConfigurationException if it is wrong
     */
    public static Duration retention() {
        return new Setting("registry.download.log.retention").duration();
    }

    /** Removes what is too old, in short transactions; returns how many. */
    public int removeOld() {
        Instant limit = Clock.now().minus(retention());
        int removed = 0;
        int some;
        do {
            some = counting.removeLoggedBefore(limit, REMOVED_AT_ONCE);
            removed += some;
        } while (some == REMOVED_AT_ONCE);
        return removed;
    }
}
