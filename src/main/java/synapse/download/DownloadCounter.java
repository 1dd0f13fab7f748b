package synapse.download;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import synapse.database.Clock;

/**
 * Counts downloads without holding them up: {@link #count} touches memory alone, and one thread writes every 3 s, and once
 * more at the stop. A crash loses what was not written yet. While the database is away counts are kept, at most 50,000
 * versions and days of them, and 10,000 downloads for the log.
 */
@ApplicationScoped
public class DownloadCounter {
    private static final Logger LOG = System.getLogger(DownloadCounter.class.getName());
    private static final int MAX_COUNTS = 50_000;
    private static final int MAX_LOGGED = 10_000;
    private static final long PAUSE_SECONDS = 3;
    private static final long STOP_MILLIS = 10_000;

    @Resource
    private ManagedThreadFactory threads;

    private final PendingDownloads pending = new PendingDownloads(MAX_COUNTS, MAX_LOGGED);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private DownloadWriter writer;
    private volatile boolean logs;
    private Thread thread; // null: not started

    public DownloadCounter() {} // for the container

    @Inject
    public DownloadCounter(CountingService counting) {
        writer = new DownloadWriter(pending, counting);
    }

    /**
     * Counts a download that begins now: a whole archive, or a part that begins with its first byte.
     * @param address of the client; may be null, as {@code userAgent}
     */
    public void count(long versionId, String address, String userAgent) {
        Instant now = Clock.now();
        pending.count(versionId, now);
        if (logs) pending.log(LoggedDownload.of(versionId, address, userAgent, now));
    }

    /** Begins to write. */
    public void start() {
        logs = !DownloadLog.retention().isZero();
        DownloadMetrics.follow(pending);
        thread = threads.newThread(this::run);
        thread.setName("downloads");
        thread.start();
    }

    private void run() {
        try {
            while (!stopped.await(PAUSE_SECONDS, TimeUnit.SECONDS)) writer.write();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes what is left. */
    public void stop() {
        stopped.countDown();
        try {
            if (thread != null) thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writer.write();
        long lost = pending.waiting();
        if (lost > 0) LOG.log(Level.WARNING, () -> lost + " downloads could not be counted before the stop");
    }

    /** Returns how the counting of this node goes. */
    public CountingState state() {
        return new CountingState(pending.waiting(), pending.dropped(), pending.notLogged());
    }
}
