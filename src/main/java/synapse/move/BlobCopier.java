package synapse.move;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.OptionalLong;
import synapse.archive.Digest;
import synapse.check.CheckRowsService;
import synapse.check.ExpectedBlob;
import synapse.check.Patience;
import synapse.check.Throttle;
import synapse.storage.MoveEnds;
import synapse.storage.MoveState;
import synapse.storage.StorageConnection;
import synapse.storage.StorageConnectionFactory;
import synapse.storage.StorageUnavailableException;
import synapse.storage.StoredBlob;

/** Copies the bytes of single versions, and reads each copy back. What is at the target already is read, too. */
final class BlobCopier {
    private final StorageConnectionFactory storage;
    private final MoveState move;
    private final CheckRowsService rows;
    private final long bytesPerSecond;
    private final Path folder;
    private final MoveTally tally;

    /**
     * Makes one for a run; any number of threads may use it.
     *
     * @param bytesPerSecond of each thread
     * @param folder for copies on their way
     */
    BlobCopier(
            StorageConnectionFactory storage,
            MoveState move,
            CheckRowsService rows,
            long bytesPerSecond,
            Path folder,
            MoveTally tally) {
        this.storage = storage;
        this.move = move;
        this.rows = rows;
        this.bytesPerSecond = bytesPerSecond;
        this.folder = folder;
        this.tally = tally;
    }

    /** @throws IOException if the target or the database stay away */
    void copy(ExpectedBlob blob) throws IOException {
        try (MoveEnds ends = storage.connect(move)) {
            if (Patience.with(() -> isRight(ends.target(), blob))) {
                tally.present();
                return;
            }
            Path copy = Files.createTempFile(folder, "copy-", ".tmp");
            try {
                String damage = fetch(ends.source(), blob, copy);
                if (damage.isEmpty()) deliver(ends.target(), blob, copy);
                else if (isStillExpected(blob)) tally.damaged(blob, damage);
            } finally {
                Files.deleteIfExists(copy);
            }
        }
    }

    /** Reads twice, for it may have been the way; returns what is wrong, or nothing. */
    private String fetch(StorageConnection source, ExpectedBlob blob, Path copy) throws IOException {
        String damage = fetchOnce(source, blob, copy);
        return damage.isEmpty() ? damage : fetchOnce(source, blob, copy);
    }

    private String fetchOnce(StorageConnection source, ExpectedBlob blob, Path copy) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        try (StoredBlob found = Patience.with(() -> source.open(blob.key(), 0, blob.sizeBytes()))
                .orElse(null)) {
            if (found == null) return "no bytes";
            try (OutputStream out = new TwoOutputs(Files.newOutputStream(copy), new Throttle(sha256, bytesPerSecond))) {
                found.copyTo(out);
            }
        } catch (EOFException e) {
            return "too short";
        } catch (StorageUnavailableException e) {
            throw e;
        } catch (IOException e) {
            return "unreadable: " + e.getMessage();
        }
        return Digest.of(sha256).equals(blob.digest()) ? "" : "another digest";
    }

    private void deliver(StorageConnection target, ExpectedBlob blob, Path copy) throws IOException {
        Patience.with(() -> {
            target.replace(blob.key(), copy);
            if (!isRight(target, blob)) throw new IOException("the copy of " + blob.key() + " reads back wrong");
            return blob;
        });
        if (isStillExpected(blob)) {
            tally.copied(blob.sizeBytes());
        } else {
            Patience.with(
                    () -> { // its version was deleted, and the sweeper may have been here
                        target.delete(blob.key());
                        return blob;
                    });
        }
    }

    private boolean isStillExpected(ExpectedBlob blob) throws IOException {
        return Patience.with(() -> rows.isExpected(blob.key()));
    }

    private boolean isRight(StorageConnection store, ExpectedBlob blob) throws IOException {
        OptionalLong size = store.size(blob.key());
        if (size.isEmpty() || size.getAsLong() != blob.sizeBytes()) return false;
        MessageDigest sha256 = Digest.sha256();
        Optional<StoredBlob> opened = store.open(blob.key(), 0, blob.sizeBytes());
        if (opened.isEmpty()) return false;
        try (StoredBlob found = opened.get()) {
            found.copyTo(new Throttle(sha256, bytesPerSecond));
        }
        return Digest.of(sha256).equals(blob.digest());
    }
}
