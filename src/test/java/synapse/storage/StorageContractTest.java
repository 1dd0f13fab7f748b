package synapse.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import synapse.archive.Digest;
import synapse.config.GivenSettings;
import synapse.s3.S3Server;

/** What every kind of store promises. */
class StorageContractTest {
    enum Kind {
        LOCAL,
        S3
    }

    @TempDir
    static Path shared;

    private static S3Server server;

    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    @TempDir
    Path folder;

    private TestStore store;

    @BeforeAll
    static void startServer() {
        server = new S3Server(shared.resolve("s3"));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    private TestStore open(Kind kind) {
        store = kind == Kind.LOCAL
                ? TestStore.local(folder)
                : TestStore.s3(folder, settings, server.settings(server.freshBucket()));
        return store;
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_put_comes_back_and_the_file_stays(Kind kind) throws IOException {
        byte[] bytes = TestStore.bytes(200_000);
        Path file = open(kind).file(bytes);
        StorageKey key = TestStore.key(file);

        store.connection.put(key, file);

        assertThat(store.read(key, 0, bytes.length)).isEqualTo(bytes);
        assertThat(store.connection.size(key)).hasValue(bytes.length);
        assertThat(file).hasBinaryContent(bytes);
        Files.delete(file);
        assertThat(store.read(key, 0, bytes.length)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @EnumSource
    void a_large_file_comes_back_too(Kind kind) throws IOException {
        byte[] bytes = TestStore.bytes(3 * (8 << 20) + 12_345);

        StorageKey key = open(kind).put(bytes);

        assertThat(store.connection.size(key)).hasValue(bytes.length);
        assertThat(Arrays.equals(store.read(key, 0, bytes.length), bytes)).isTrue();
        assertThat(store.read(key, (8 << 20) - 5, 10))
                .isEqualTo(Arrays.copyOfRange(bytes, (8 << 20) - 5, (8 << 20) + 5));
    }

    @ParameterizedTest
    @EnumSource
    void a_stretch_is_read_across_the_buffer(Kind kind) throws IOException {
        byte[] bytes = TestStore.bytes(200_000);
        StorageKey key = open(kind).put(bytes);

        assertThat(store.read(key, 65_530, 70_000)).isEqualTo(Arrays.copyOfRange(bytes, 65_530, 135_530));
        assertThat(store.read(key, 199_999, 1)).containsExactly(bytes[199_999]);
    }

    @ParameterizedTest
    @EnumSource
    void a_blob_that_ends_early_says_so(Kind kind) throws IOException {
        StorageKey key = open(kind).put("abc".getBytes(UTF_8));

        assertThatIOException().isThrownBy(() -> store.read(key, 1, 3));
        assertThat(store.read(key, 1, 2)).isEqualTo("bc".getBytes(UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_blob_is_empty(Kind kind) throws IOException {
        StorageKey key = StorageKey.fresh(Digest.of("0".repeat(64)));
        open(kind);

        assertThat(store.connection.open(key, 0, 1)).isEmpty();
        assertThat(store.connection.size(key)).isEmpty();
        assertThat(store.keys()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_not_there_cannot_be_put(Kind kind) throws IOException {
        StorageKey key = StorageKey.fresh(Digest.of("0".repeat(64)));
        open(kind);

        assertThatIOException().isThrownBy(() -> store.connection.put(key, folder.resolve("missing")));

        assertThat(store.keys()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void deleting_again_does_nothing(Kind kind) throws IOException {
        StorageKey key = open(kind).put("abc".getBytes(UTF_8));

        store.connection.delete(key);
        store.connection.delete(key);

        assertThat(store.connection.open(key, 0, 3)).isEmpty();
        assertThat(store.keys()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void blobs_are_listed_by_key_with_size_and_time(Kind kind) throws IOException {
        open(kind);
        List<StorageKey> put = new ArrayList<>();
        for (int i = 1; i <= 25; i++) put.add(store.put(TestStore.bytes(i)));
        put.add(store.put(TestStore.bytes(25)));
        List<StorageKey> sorted = put.stream()
                .sorted(java.util.Comparator.comparing(StorageKey::text))
                .toList();

        assertThat(store.keys()).isEqualTo(sorted);
        assertThat(store.keysAfter(sorted.get(9).text())).isEqualTo(sorted.subList(10, 26));
        assertThat(store.keysAfter(sorted.get(25).text())).isEmpty();
        String digest = put.get(25).text().substring(0, put.get(25).text().lastIndexOf('-') + 1);
        assertThat(store.keysAfter(digest).subList(0, 2))
                .containsExactlyInAnyOrder(put.get(24), put.get(25)); // of one digest: how a repair finds bytes
        try (Stream<StoredEntry> entries = store.connection.list("")) {
            assertThat(entries.filter(entry -> entry.key().equals(put.get(6))))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.sizeBytes()).isEqualTo(7);
                        assertThat(entry.storedAt())
                                .isBetween(
                                        Instant.now().minus(Duration.ofMinutes(1)),
                                        Instant.now().plusSeconds(2));
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void many_threads_put_at_once(Kind kind) throws Exception {
        open(kind);
        var threads = Executors.newFixedThreadPool(8);
        try {
            byte[] bytes = TestStore.bytes(10_000);
            List<Callable<StorageKey>> puts = Collections.nCopies(64, () -> store.put(bytes));

            List<Future<StorageKey>> done = threads.invokeAll(puts);

            for (Future<StorageKey> key : done)
                assertThat(store.read(key.get(), 0, 10_000)).isEqualTo(bytes);
            assertThat(store.keys()).hasSize(64);
        } finally {
            threads.shutdown();
        }
    }
}
