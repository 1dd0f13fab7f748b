package synapse.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import synapse.archive.Digest;

/** A store in a folder, and files to put into it. */
final class LocalStore {
    final LocalConnection connection;
    final Path staging;
    private final Path folder;

    LocalStore(Path folder) throws IOException {
        this.folder = folder;
        staging = Files.createDirectories(folder.resolve("store/staging"));
        connection = new LocalConnection(folder.resolve("store"));
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    static StorageKey key(Path file) throws IOException {
        return StorageKey.fresh(Digest.ofFile(file));
    }

    StorageKey put(byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "upload-", ".tmp"), bytes);
        StorageKey key = key(file);
        connection.put(key, file);
        return key;
    }

    byte[] read(StorageKey key, long offset, long count) throws IOException {
        try (StoredBlob blob = connection.open(key).orElseThrow()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            blob.copyTo(out, offset, count);
            return out.toByteArray();
        }
    }

    List<StorageKey> keys() throws IOException {
        try (Stream<StorageKey> keys = connection.list()) {
            return keys.toList();
        }
    }
}
