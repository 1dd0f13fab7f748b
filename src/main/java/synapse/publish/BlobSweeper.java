package synapse.publish;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
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
        return new Setting("registry.blob.grace").duration(Duration.ZERO, Duration.ofDays(365), "PT1H");
    }

    /** Announces bytes that are about to be stored under {@code key}. */
    void announce(StorageKey key) {
        pending.begin(key, Clock.now());
    }

    /** Removes what a failed publish has stored; what cannot be removed now, {@link #sweep} will remove later. */
    void discard(StorageKey key) {
        try {
            remove(key);
        } catch (IOException | EJBException e) {
            LOG.log(Level.WARNING, () -> "Left for the sweeper: " + key + ": " + e.getMessage());
        }
    }

    /** Removes abandoned bytes; goes on past a key that fails. Returns how many were removed. */
    public int sweep() {
        List<StorageKey> keys = pending.doomedOrOlderThan(Clock.now().minus(grace()), BATCH);
        int removed = 0;
        for (StorageKey key : keys) {
            try {
                if (remove(key)) removed++;
            } catch (IOException | EJBException e) {
                LOG.log(Level.WARNING, () -> "Cannot sweep " + key + ": " + e.getMessage());
            }
        }
        return removed;
    }

    private boolean remove(StorageKey key) throws IOException {
        if (!pending.doom(key)) return false; // a version has it
        try (StorageConnection connection = storage.getConnection()) {
            connection.delete(key);
        }
        pending.remove(key);
        return true;
    }
}
