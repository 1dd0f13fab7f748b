package synapse.web;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import synapse.backup.BackupClerk;
import synapse.check.StorageChecker;
import synapse.database.LongWork;
import synapse.download.DownloadLog;
import synapse.identity.CredentialService;
import synapse.identity.KeyRotation;
import synapse.identity.SessionService;
import synapse.identity.TokenUses;
import synapse.move.StorageMover;
import synapse.publish.BlobSweeper;
import synapse.search.PopularityJob;

/** What is done from time to time, each on its own. A run that fails is told and tried again at the next. */
@Singleton
@Lock(LockType.READ) // a long sweep must not keep the others waiting
@DependsOn("Startup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each step has transactions of its own
public class Housekeeping {
    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

    private BlobSweeper sweeper;
    private SessionService sessions;
    private DownloadLog downloads;
    private CredentialService credentials;
    private TokenUses tokenUses;
    private KeyRotation keys;
    private PopularityJob popularity;
    private StorageChecker checker;
    private StorageMover mover;
    private BackupClerk backups;

    public Housekeeping() {} // for the container

    @Inject
    public Housekeeping(
            BlobSweeper sweeper,
            SessionService sessions,
            DownloadLog downloads,
            CredentialService credentials,
            TokenUses tokenUses,
            KeyRotation keys,
            PopularityJob popularity,
            StorageChecker checker,
            StorageMover mover,
            BackupClerk backups) {
        this.sweeper = sweeper;
        this.sessions = sessions;
        this.downloads = downloads;
        this.credentials = credentials;
        this.tokenUses = tokenUses;
        this.keys = keys;
        this.popularity = popularity;
        this.checker = checker;
        this.mover = mover;
        this.backups = backups;
    }

    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    void sweepBlobs() {
        attempt("sweep of abandoned blobs", () -> {
            int removed = sweeper.sweep();
            if (removed > 0) LOG.log(Level.INFO, () -> "Swept " + removed + " abandoned blobs");
        });
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void removeExpiredSessions() {
        attempt("removal of expired sessions", () -> sessions.removeExpiredBefore(Instant.now()));
    }

    @Schedule(hour = "*", minute = "37", persistent = false)
    void removeOldDownloads() {
        attempt("removal of old downloads", () -> {
            int removed = downloads.removeOld();
            if (removed > 0) LOG.log(Level.INFO, () -> "Removed " + removed + " old downloads from the log");
        });
    }

    /** Expired API tokens stay in the list of their owner for a while, who may wonder why something stopped. */
    @Schedule(hour = "*", minute = "27", persistent = false)
    void removeExpiredTokens() {
        attempt(
                "removal of expired API tokens",
                () -> credentials.removeTokensExpiredBefore(Instant.now().minus(Duration.ofDays(30))));
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void writeTokenUses() {
        attempt("writing of the last uses of API tokens", tokenUses::write);
    }

    @Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
    void tendKeys() {
        attempt("replacement of old signing keys", keys::tend);
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void countForSearch() {
        attempt("count of downloads for search", popularity::run);
    }

    @Schedule(hour = "*", minute = "*", second = "3/15", persistent = false)
    void checkStorage() {
        attempt("beginning of a check of the storage", checker::beginIfDue);
    }

    /** Lets other nodes know that this one runs, and goes on with a move whose node has died. */
    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    void moveStorage() {
        attempt("look at the move of the archives", mover::tick);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void makeBackup() {
        attempt("look whether a backup is asked for", backups::look);
    }

    private static void attempt(String what, Runnable work) {
        try {
            LongWork.run(work);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "The " + what + " failed: " + e.getMessage());
        }
    }
}
