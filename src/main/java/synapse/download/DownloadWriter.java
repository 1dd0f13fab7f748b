package synapse.download;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import synapse.database.Violation;

/** Writes pending downloads in small transactions, so that nobody waits long for a row; what fails is tried again later. */
final class DownloadWriter {
    private static final Logger LOG = System.getLogger(DownloadWriter.class.getName());
    private static final int COUNTS_AT_ONCE = 200;
    private static final int LOGGED_AT_ONCE = 500;
    private static final int ATTEMPTS = 3;

    private final ReentrantLock writing = new ReentrantLock();
    private final PendingDownloads pending;
    private final CountingService counting;
    private boolean failing;

    DownloadWriter(PendingDownloads pending, CountingService counting) {
        this.pending = pending;
        this.counting = counting;
    }

    /** Writes what is pending; a failure is told once, and what it concerns stays. */
    void write() {
        writing.lock();
        try {
            writeCounts(pending.counts());
            writeLog();
            if (failing) LOG.log(Level.INFO, () -> "Downloads are written again");
            failing = false;
        } catch (RuntimeException | Error e) { // whatever it is: the next time may be better
            if (!failing) LOG.log(Level.WARNING, () -> "Downloads cannot be written at the moment: " + e.getMessage());
            failing = true;
        } finally {
            writing.unlock();
        }
    }

    private void writeCounts(List<DownloadCount> counts) {
        for (int from = 0; from < counts.size(); from += COUNTS_AT_ONCE) {
            List<DownloadCount> some = counts.subList(from, Math.min(from + COUNTS_AT_ONCE, counts.size()));
            if (isWritten(() -> counting.add(some))) {
                pending.written(some);
            } else {
                pending.refuse(some);
            }
        }
    }

    private void writeLog() {
        for (List<LoggedDownload> some = oldest(); !some.isEmpty(); some = oldest()) {
            List<LoggedDownload> batch = some;
            if (isWritten(() -> counting.log(batch))) {
                pending.removeOldestLogged(batch.size());
            } else {
                pending.refuseOldestLogged(batch.size());
            }
            if (batch.size() < LOGGED_AT_ONCE) return; // what comes meanwhile can wait
        }
    }

    private List<LoggedDownload> oldest() {
        return pending.oldestLogged(LOGGED_AT_ONCE);
    }

    /**
     * Tries up to three times: another node may have inserted the same row, or held it. False if the database will never
     * take it; throws if it may later, as at midnight, when every node inserts the rows of the new day.
     */
    private static boolean isWritten(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return true;
            } catch (RuntimeException e) {
                boolean lostRace = Violation.isDuplicate(e) || Violation.isTransient(e);
                if (lostRace && attempt < ATTEMPTS) continue;
                if (!Violation.isRefused(e)) throw e;
                LOG.log(Level.WARNING, () -> "Downloads that the database refuses are dropped: " + e.getMessage());
                return false;
            }
        }
    }
}
