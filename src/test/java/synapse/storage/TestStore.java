package synapse.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import synapse.archive.Digest;
import synapse.config.GivenSettings;

/** A store and files to put into it. */
final class TestStore implements AutoCloseable {
    final Store store;
    final StorageConnection connection;
    private final Path folder;

    private TestStore(Store store, Path folder) {
        this.store = store;
        this.connection = store.connect();
        this.folder = folder;
    }

    static TestStore local(Path folder) {
        return new TestStore(LocalFolder.prepared(folder.resolve("store"), "nothing"), folder);
    }

    /** Opens the bucket of these settings; a second thread is always to be had. */
    static TestStore s3(Path folder, GivenSettings given, Map<String, String> settings) {
        settings.forEach(
                (variable, value) -> given.put(variable.toLowerCase(Locale.ROOT).replace('_', '.'), value));
        return new TestStore(S3Bucket.prepared(S3Settings.main(), task -> new Thread(task, "helper").start()), folder);
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    static StorageKey key(Path file) throws IOException {
        return StorageKey.fresh(Digest.ofFile(file));
    }

    Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload-", ".tmp"), bytes);
    }

    StorageKey put(byte[] bytes) throws IOException {
        Path file = file(bytes);
        StorageKey key = key(file);
        connection.put(key, file);
        return key;
    }

    byte[] read(StorageKey key, long offset, long count) throws IOException {
        try (StoredBlob blob = connection.open(key, offset, count).orElseThrow()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            blob.copyTo(out);
            return out.toByteArray();
        }
    }

    List<StorageKey> keys() throws IOException {
        return keysAfter("");
    }

    List<StorageKey> keysAfter(String after) throws IOException {
        try (Stream<StoredEntry> entries = connection.list(after)) {
            return entries.map(StoredEntry::key).toList();
        }
    }

    @Override
    public void close() {
        connection.close();
        store.close();
    }
}
