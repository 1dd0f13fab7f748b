package synapse.publish;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import synapse.config.Setting;
import synapse.database.Clock;
import synapse.storage.PendingBlobService;
import synapse.storage.StorageConnection;
import synapse.storage.StorageConnectionFactory;
import synapse.storage.StorageKey;

/**
 * Removes bytes that no version owns: dooms the pending row and commits, deletes the bytes, then the row. A publish that
 * still wants the key finds its row doomed and rolls back; so the two cannot both win.
 */
@ApplicationScoped
public class BlobSweeper {
    private static final Logger LOG = System.getLogger(BlobSweeper.class.getName());
    private static final int BATCH = 100;
    private static final Duration READING =
            Duration.ofSeconds(10); // readers may have looked a key up, but not opened it

    private PendingBlobService pending;
    private StorageConnectionFactory storage;

    public BlobSweeper() {} // for the container

    @Inject
    public BlobSweeper(PendingBlobService pending, StorageConnectionFactory storage) {
        this.pending = pending;
        this.storage = storage;
    }

    /** Returns the age from which a pending row counts as abandoned ({@code REGISTRY_BLOB_GRACE}). */
    public static Duration grace() {
        return new Setting("registry.blob.grace").duration();
    }

    /** Returns how long bytes outlive their version, for a backup whose database still has it ({@code REGISTRY_BACKUP_WINDOW}). */
    public static Duration window() {
        return new Setting("registry.backup.window").duration();
    }

    /**
     * Announces bytes that are about to be stored under {@code key}.
     * @param headStart how long they count as new in any case, whatever the grace time: for one who lost his bytes to a
     *     sweep before
     */
    void announce(StorageKey key, Duration headStart) {
        pending.begin(key, Clock.now().plus(headStart));
    }

    /**
     * Removes what a failed publish has stored; what cannot be removed now, {@link #sweep} will remove later.
     * @param rolledBack whether it is certain that no version has the key; else the pending row tells
     */
    void discard(StorageKey key, boolean rolledBack) {
        try {
            if (!remove(key) && rolledBack) delete(key); // the sweeper was here before the bytes were
        } catch (IOException | EJBException e) {
            LOG.log(Level.WARNING, () -> "Left for the sweeper: " + key + ": " + e.getMessage());
        }
    }

    /** Removes abandoned bytes, batch by batch; goes on past a key that fails. Returns how many were removed. */
    public int sweep() {
        Instant now = Clock.now();
        Duration window = window();
        Instant doomed = now.minus(window.compareTo(READING) > 0 ? window : READING);
        Instant limit = now.minus(grace());
        int removed = 0;
        int failed = 0;
        List<StorageKey> keys = pending.doomedOrOlderThan(doomed, limit, 0, BATCH);
        while (!keys.isEmpty()) {
            for (StorageKey key : keys) {
                try {
                    if (remove(key)) removed++;
                } catch (IOException | EJBException e) {
                    failed++;
                    LOG.log(Level.DEBUG, () -> "Cannot sweep " + key + ": " + e.getMessage());
                }
            }
            keys = pending.doomedOrOlderThan(doomed, limit, failed, BATCH); // those that failed stand first from now on
        }
        if (failed > 0) warn(failed);
        return removed;
    }

    private static void warn(int failed) {
        LOG.log(Level.WARNING, () -> failed + " abandoned blobs could not be removed; see the log level DEBUG");
    }

    private boolean remove(StorageKey key) throws IOException {
        if (!pending.doom(key)) return false; // a version has it
        delete(key);
        pending.remove(key);
        return true;
    }

    private void delete(StorageKey key) throws IOException {
        try (StorageConnection connection = storage.getConnection()) {
            connection.delete(key);
        }
    }
}
