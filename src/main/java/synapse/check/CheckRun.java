package synapse.check;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import synapse.check.Tally.Kind;
import synapse.storage.StorageConnection;
import synapse.storage.StoredEntry;

/**
 * One check: walks rows and blobs side by side, both in the order of keys. What does not fit is looked at once more before it
 * counts, for versions are published and deleted meanwhile.
 */
final class CheckRun {
    private final CheckRowsService rows;
    private final StorageConnection store;
    private final Inspection inspection;
    private final Orphans orphans;
    private final Tally tally;
    private final Beat beat;

    /** Told from time to time; false ends the check. */
    @FunctionalInterface
    interface Beat {
        boolean goesOn();
    }

    CheckRun(
            CheckRowsService rows,
            StorageConnection store,
            Inspection inspection,
            Orphans orphans,
            Tally tally,
            Beat beat) {
        this.rows = rows;
        this.store = store;
        this.inspection = inspection;
        this.orphans = orphans;
        this.tally = tally;
        this.beat = beat;
    }

    /** @throws IOException if database or store stay away: nothing more can be found then */
    void run() throws IOException {
        ExpectedBlobs versions = new ExpectedBlobs(rows);
        try (Listing blobs = new Listing(store)) {
            Optional<ExpectedBlob> version = versions.next();
            Optional<StoredEntry> blob = blobs.next();
            while (version.isPresent() || blob.isPresent()) {
                if (!beat.goesOn()) throw new IOException("another node has taken the check over");
                int order = compare(version, blob);
                if (order < 0) lacking(version.get());
                if (order == 0) found(version.get(), blob.get().sizeBytes());
                if (order > 0) orphans.look(blob.get());
                if (order >= 0) {
                    tally.blob();
                    blob = blobs.next();
                }
                if (order <= 0) {
                    tally.version();
                    version = versions.next();
                }
            }
        }
    }

    /** Which of both comes first; none is behind all. */
    private static int compare(Optional<ExpectedBlob> version, Optional<StoredEntry> blob) {
        if (version.isEmpty()) return 1;
        if (blob.isEmpty()) return -1;
        return version.get().key().text().compareTo(blob.get().key().text());
    }

    /** The listing may have passed before the bytes came, or they may have gone with their version. */
    private void lacking(ExpectedBlob version) throws IOException {
        OptionalLong size = Patience.with(() -> store.size(version.key()));
        if (size.isPresent()) {
            found(version, size.getAsLong());
        } else if (isStillExpected(version)) {
            inspection.repair(Kind.MISSING, version, "no bytes");
        }
    }

    private void found(ExpectedBlob version, long sizeBytes) throws IOException {
        if (sizeBytes == version.sizeBytes()) {
            inspection.compare(version);
        } else if (isStillExpected(version)) {
            inspection.repair(Kind.CORRUPT, version, "%d bytes, not %d".formatted(sizeBytes, version.sizeBytes()));
        }
    }

    private boolean isStillExpected(ExpectedBlob version) throws IOException {
        return Patience.with(() -> rows.isExpected(version.key()));
    }
}
