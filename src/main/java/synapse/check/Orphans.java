package synapse.check;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import synapse.check.Tally.Kind;
import synapse.storage.PendingBlobService;
import synapse.storage.StorageKey;
import synapse.storage.StoredEntry;

/** Blobs that no version has. Most are on their way; an orphan is one that nobody will ever ask for. */
final class Orphans {
    private final CheckRowsService rows;
    private final PendingBlobService pending;
    private final CheckOptions options;
    private final Instant youngAfter;
    private final Tally tally;

    Orphans(
            CheckRowsService rows,
            PendingBlobService pending,
            CheckOptions options,
            Instant now,
            Duration grace,
            Tally tally) {
        this.rows = rows;
        this.pending = pending;
        this.options = options;
        this.youngAfter = now.minus(grace);
        this.tally = tally;
    }

    /** Counts the blob; asks for its pending row first, for a publish that commits in between turns it into a version. */
    void look(StoredEntry blob) throws IOException {
        StorageKey key = blob.key();
        if (blob.storedAt().isAfter(youngAfter) || Patience.with(() -> rows.isPending(key))) {
            tally.add(Kind.PENDING);
        } else if (!Patience.with(() -> rows.isExpected(key))) {
            tally.addOrphan(
                    key,
                    "%d bytes of %s%s".formatted(blob.sizeBytes(), blob.storedAt(), given(key) ? "; removed" : ""));
        }
    }

    /** Gives the blob to the sweeper, which removes it within the minute. */
    private boolean given(StorageKey key) throws IOException {
        if (!options.removeOrphans()) return false;
        Patience.with(() -> {
            pending.abandon(key, youngAfter);
            return key;
        });
        tally.add(Kind.REMOVED);
        return true;
    }
}
