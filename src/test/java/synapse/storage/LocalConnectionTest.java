package synapse.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import synapse.archive.Digest;

class LocalConnectionTest {
    @TempDir
    Path folder;

    private LocalStore store;
    private LocalConnection connection;

    @BeforeEach
    void connect() throws IOException {
        store = new LocalStore(folder);
        connection = store.connection;
    }

    @AfterEach
    void nothing_is_left_in_staging() {
        connection.close();
        assertThat(store.staging).isEmptyDirectory();
    }

    @Test
    void what_was_put_comes_back_and_the_file_stays() throws IOException {
        byte[] bytes = LocalStore.bytes(200_000);
        Path file = Files.write(folder.resolve("upload"), bytes);
        StorageKey key = LocalStore.key(file);

        connection.put(key, file);

        assertThat(store.read(key, 0, bytes.length)).isEqualTo(bytes);
        assertThat(connection.size(key)).hasValue(bytes.length);
        assertThat(file).hasBinaryContent(bytes);
        Files.delete(file);
        assertThat(store.read(key, 0, bytes.length)).isEqualTo(bytes);
    }

    @Test
    void a_stretch_is_read_across_the_buffer() throws IOException {
        byte[] bytes = LocalStore.bytes(200_000);
        StorageKey key = store.put(bytes);

        assertThat(store.read(key, 65_530, 70_000)).isEqualTo(java.util.Arrays.copyOfRange(bytes, 65_530, 135_530));
        assertThat(store.read(key, 199_999, 1)).containsExactly(bytes[199_999]);
        assertThat(store.read(key, 5, 0)).isEmpty();
    }

    @Test
    void a_blob_that_ends_early_says_so() throws IOException {
        StorageKey key = store.put("abc".getBytes(UTF_8));

        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> store.read(key, 1, 3))
                .withMessageContaining("1 byte");
    }

    @Test
    void a_key_is_put_once() throws IOException {
        StorageKey key = store.put("first".getBytes(UTF_8));
        Path other = Files.writeString(folder.resolve("other"), "second");

        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> connection.put(key, other));

        assertThat(store.read(key, 0, 5)).isEqualTo("first".getBytes(UTF_8));
    }

    @Test
    void a_missing_blob_is_empty() throws IOException {
        StorageKey key = StorageKey.fresh(Digest.of("0".repeat(64)));

        assertThat(connection.open(key)).isEmpty();
        assertThat(connection.size(key)).isEmpty();
        assertThat(store.keys()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_cannot_be_put() {
        StorageKey key = StorageKey.fresh(Digest.of("0".repeat(64)));

        assertThatIOException().isThrownBy(() -> connection.put(key, folder.resolve("missing")));

        assertThat(folder.resolve("store").resolve(key.text())).doesNotExist();
    }

    @Test
    void deleting_again_does_nothing() throws IOException {
        StorageKey key = store.put("abc".getBytes(UTF_8));

        connection.delete(key);
        connection.delete(key);

        assertThat(connection.open(key)).isEmpty();
    }

    @Test
    void every_key_is_listed() throws IOException {
        StorageKey one = store.put("one".getBytes(UTF_8));
        StorageKey again = store.put("one".getBytes(UTF_8));
        StorageKey two = store.put("two".getBytes(UTF_8));

        assertThat(store.keys()).containsExactlyInAnyOrder(one, again, two);
    }

    @Test
    void many_threads_put_at_once() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            byte[] bytes = LocalStore.bytes(10_000);
            List<Callable<StorageKey>> puts = java.util.Collections.nCopies(64, () -> store.put(bytes));

            List<Future<StorageKey>> done = threads.invokeAll(puts);

            for (Future<StorageKey> key : done)
                assertThat(store.read(key.get(), 0, 10_000)).isEqualTo(bytes);
            assertThat(store.keys()).hasSize(64);
        } finally {
            threads.shutdown();
        }
    }
}
