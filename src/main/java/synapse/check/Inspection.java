package synapse.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import synapse.archive.Digest;
import synapse.check.Tally.Kind;
import synapse.storage.StorageConnection;
import synapse.storage.StorageKey;
import synapse.storage.StoredBlob;
import synapse.storage.StoredEntry;

/** Reads the bytes of single versions: compares them, and puts right ones in the place of wrong ones. */
final class Inspection {
    private final CheckOptions options;
    private final StorageConnection store;
    private final Optional<StorageConnection> second;
    private final long bytesPerSecond;
    private final Path folder;
    private final Tally tally;

    /**
     * Makes one for a run.
     *
     * @param second where right bytes may be
     * @param folder for a copy on its way
     */
    Inspection(
            CheckOptions options,
            StorageConnection store,
            Optional<StorageConnection> second,
            long bytesPerSecond,
            Path folder,
            Tally tally) {
        this.options = options;
        this.store = store;
        this.second = second;
        this.bytesPerSecond = bytesPerSecond;
        this.folder = folder;
        this.tally = tally;
    }

    /** Compares the digest, if that is wanted. Wrong bytes are read twice: it may have been the way. */
    void compare(ExpectedBlob version) {
        if (!options.digests()) return;
        try {
            boolean right = isRight(version);
            if (right || isRight(version)) return;
        } catch (IOException e) {
            tally.add(Kind.UNREADABLE, version, String.valueOf(e.getMessage()));
            return;
        }
        repair(Kind.CORRUPT, version, "another digest");
    }

    /** True also for a blob that has gone with its version meanwhile. */
    private boolean isRight(ExpectedBlob version) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        Throttle throttle = new Throttle(sha256, bytesPerSecond);
        try (StoredBlob blob = store.open(version.key(), 0, version.sizeBytes()).orElse(null)) {
            if (blob == null) return true;
            blob.copyTo(throttle);
        }
        tally.read(throttle.bytes());
        return Digest.of(sha256).equals(version.digest());
    }

    /** Counts what is wrong, and puts it right if that is wanted and the second storage has the bytes. */
    void repair(Kind kind, ExpectedBlob version, String what) {
        if (!options.repair() || second.isEmpty()) {
            tally.add(kind, version, what);
            return;
        }
        try {
            boolean repaired = replace(version, second.get());
            if (repaired) tally.add(Kind.REPAIRED);
            tally.add(kind, version, what + (repaired ? "; repaired" : "; the second storage has not got them"));
        } catch (IOException e) {
            tally.add(kind, version, what + "; not repaired: " + e.getMessage());
        }
    }

    private boolean replace(ExpectedBlob version, StorageConnection source) throws IOException {
        Optional<StorageKey> key = find(version, source);
        if (key.isEmpty()) return false;
        Path copy = Files.createTempFile(folder, "repair-", ".tmp");
        try {
            if (!fetch(version, key.get(), source, copy)) return false;
            store.replace(version.key(), copy);
            return true;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Returns where the second storage has bytes of the digest; their attempt may be another one. */
    private static Optional<StorageKey> find(ExpectedBlob version, StorageConnection source) throws IOException {
        String path = version.key().text();
        String digest = path.substring(0, path.lastIndexOf('-') + 1);
        try (Stream<StoredEntry> entries = source.list(digest)) {
            return entries.takeWhile(entry -> entry.key().text().startsWith(digest))
                    .filter(entry -> entry.sizeBytes() == version.sizeBytes())
                    .map(StoredEntry::key)
                    .findFirst();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean fetch(ExpectedBlob version, StorageKey key, StorageConnection source, Path copy)
            throws IOException {
        try (var out = Files.newOutputStream(copy);
                StoredBlob blob = source.open(key, 0, version.sizeBytes()).orElse(null)) {
            if (blob == null) return false;
            blob.copyTo(out);
        }
        return Digest.ofFile(copy).equals(version.digest());
    }
}
