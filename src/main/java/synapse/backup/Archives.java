package synapse.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import synapse.archive.Digest;
import synapse.backup.DumpedVersions.Archive;
import synapse.storage.StorageConnection;
import synapse.storage.StoredBlob;

/**
 * Copies archives between a store and a folder of backups. Keys never change what they stand for: what is there is not
 * copied again. Any number of threads may use it.
 */
final class Archives {
    private final BackupFolder folder;
    private final StorageSource store;
    private final AtomicLong copied = new AtomicLong();
    private final AtomicLong copiedBytes = new AtomicLong();
    private final Queue<String> lacking = new ConcurrentLinkedQueue<>();

    /** Gives connections to the store; each is for one thread. */
    @FunctionalInterface
    interface StorageSource {
        StorageConnection getConnection();
    }

    Archives(BackupFolder folder, StorageSource store) {
        this.folder = folder;
        this.store = store;
    }

    long copied() {
        return copied.get();
    }

    long copiedBytes() {
        return copiedBytes.get();
    }

    /** Returns the keys of those that were not to be had, or damaged. */
    Queue<String> lacking() {
        return lacking;
    }

    /** Copies into the folder. */
    void save(Archive archive) throws IOException {
        Path file = folder.blob(archive.key());
        if (Files.exists(file) && Files.size(file) == archive.sizeBytes()) return;
        PrivateFiles.folder(file.getParent());
        try (StorageConnection connection = store.getConnection()) {
            boolean fetched = isFetched(connection, archive, file);
            if (!fetched) fetched = isFetched(connection, archive, file); // it may have been the way
            if (fetched) count(archive);
            else lacking.add(archive.key().text());
        }
    }

    /** Tells whether the right bytes came; others leave nothing. */
    private static boolean isFetched(StorageConnection connection, Archive archive, Path file) throws IOException {
        try (StoredBlob blob =
                connection.open(archive.key(), 0, archive.sizeBytes()).orElse(null)) {
            if (blob == null) return false;
            PrivateFiles.write(file, out -> copyVerified(blob, archive, out));
            return true;
        } catch (EOFException e) {
            return false;
        }
    }

    private static void copyVerified(StoredBlob blob, Archive archive, OutputStream out) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        blob.copyTo(new DigestOutputStream(out, sha256));
        if (!Digest.of(sha256).equals(archive.key().digest())) throw new EOFException("another digest");
    }

    /** Copies into the store. What is there in the right size stays: a check with digests tells the rest. */
    void restore(Archive archive, Path spool) throws IOException {
        try (StorageConnection connection = store.getConnection()) {
            if (connection.size(archive.key()).orElse(-1) == archive.sizeBytes()) return;
            Path file = folder.blob(archive.key());
            if (!Files.exists(file) || !Digest.ofFile(file).equals(archive.key().digest())) {
                lacking.add(archive.key().text());
                return;
            }
            Path copy = Files.createTempFile(spool, "restore-", ".tmp"); // a store may link what it is given
            try {
                PrivateFiles.write(copy, out -> Files.copy(file, out));
                connection.replace(archive.key(), copy);
            } finally {
                Files.deleteIfExists(copy);
            }
            count(archive);
        }
    }

    private void count(Archive archive) {
        copied.incrementAndGet();
        copiedBytes.addAndGet(archive.sizeBytes());
    }
}
