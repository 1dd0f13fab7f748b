package synapse.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.config.GivenSettings;
import synapse.s3.Fault;
import synapse.s3.FaultProxy;
import synapse.s3.S3Server;

/** A bucket behind a network that fails: nothing hangs, nothing is half there, and it goes on by itself. */
class S3OutageTest {
    private static final int LARGE = 2 * (8 << 20) + 100_000;

    @TempDir
    static Path shared;

    private static S3Server server;
    private static FaultProxy network;

    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    @TempDir
    Path folder;

    private TestStore store;
    private Path bucket;

    @BeforeAll
    static void startServer() {
        server = new S3Server(shared.resolve("s3"));
        network = new FaultProxy(server.port());
    }

    @AfterAll
    static void stopServer() {
        network.close();
        server.close();
    }

    @BeforeEach
    void open() {
        network.heal();
        String name = server.freshBucket();
        bucket = server.bucket(name);
        settings.put("registry.s3.timeout", "PT3S");
        store = TestStore.s3(folder, settings, S3Server.settings(name, network.port()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Duration time(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @ParameterizedTest
    @EnumSource(names = {"GONE", "SILENT", "ERROR", "CUT_REQUEST", "LOST_ANSWER", "WRONG_REQUEST"})
    void what_cannot_be_stored_is_told_in_time_and_can_be_stored_afterwards(Fault fault) throws IOException {
        for (int size : new int[] {200_000, LARGE}) {
            Path file = store.file(TestStore.bytes(size));
            StorageKey key = TestStore.key(file);
            network.fail(fault);

            Duration elapsed = time(() -> assertThat(catchThrowable(() -> store.connection.put(key, file)))
                    .isInstanceOf(StorageUnavailableException.class));

            assertThat(elapsed).isLessThan(Duration.ofSeconds(5));
            network.heal();
            Path again = store.file(TestStore.bytes(size + 1));
            StorageKey next = TestStore.key(again);
            store.connection.put(next, again);
            assertThat(store.connection.size(next)).hasValue(size + 1);
            if (fault != Fault.LOST_ANSWER)
                assertThat(store.connection.size(key)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ERROR", "CUT_REQUEST", "LOST_ANSWER"})
    void what_fails_once_is_sent_again(Fault fault) throws IOException {
        byte[] bytes = TestStore.bytes(200_000);
        Path file = store.file(bytes);
        StorageKey key = TestStore.key(file);
        network.fail(fault, 1);

        store.connection.put(key, file);

        assertThat(store.read(key, 0, bytes.length)).isEqualTo(bytes);
        assertThat(store.keys()).containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?uploads", "partNumber=2", "?uploadId="})
    void an_upload_in_parts_survives_a_lost_answer(String query) throws IOException {
        byte[] bytes = TestStore.bytes(LARGE);
        Path file = store.file(bytes);
        StorageKey key = TestStore.key(file);
        network.fail(Fault.LOST_ANSWER, 1, query);

        store.connection.put(key, file);

        assertThat(network.hasFailed()).isTrue();
        assertThat(Arrays.equals(store.read(key, 0, bytes.length), bytes)).isTrue();
    }

    @Test
    void a_slow_store_is_given_up_in_time() throws IOException {
        Path file = store.file(TestStore.bytes(1 << 20));
        StorageKey key = TestStore.key(file);
        network.fail(Fault.SLOW);

        Duration elapsed = time(() -> assertThat(catchThrowable(() -> store.connection.put(key, file)))
                .isInstanceOf(StorageUnavailableException.class));

        assertThat(elapsed).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_failed_upload_leaves_no_parts() throws IOException {
        Path file = store.file(TestStore.bytes(LARGE));
        network.fail(Fault.WRONG_REQUEST, 3);

        Throwable thrown = catchThrowable(() -> store.connection.put(TestStore.key(file), file));

        assertThat(thrown).isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.walk(bucket)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GONE", "SILENT", "ERROR"})
    void nothing_is_read_from_a_store_that_is_away(Fault fault) throws IOException {
        StorageKey key = store.put(TestStore.bytes(10_000));
        network.fail(fault);

        Duration elapsed = time(() -> {
            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() -> store.connection.open(key, 0, 10_000));
        });

        assertThat(elapsed).isLessThan(Duration.ofSeconds(5));
        network.heal();
        assertThat(store.read(key, 0, 10_000)).isEqualTo(TestStore.bytes(10_000));
    }

    @Test
    void a_connection_that_is_cut_while_bytes_come_is_followed_by_another() throws IOException {
        byte[] bytes = TestStore.bytes(300_000);
        StorageKey key = store.put(bytes);
        network.fail(Fault.CUT_ANSWER, 3);

        assertThat(store.read(key, 0, bytes.length)).isEqualTo(bytes);
    }

    @Test
    void a_store_that_falls_silent_while_bytes_come_is_given_up() throws IOException {
        StorageKey key = store.put(TestStore.bytes(5_000_000));

        Duration elapsed = time(() ->
                assertThat(catchThrowable(() -> copyAndSilence(key))).isInstanceOf(StorageUnavailableException.class));

        assertThat(elapsed).isLessThan(Duration.ofSeconds(9));
    }

    private void copyAndSilence(StorageKey key) throws IOException {
        try (StoredBlob blob = store.connection.open(key, 0, 5_000_000).orElseThrow()) {
            blob.copyTo(new OutputStream() {
                @Override
                public void write(int b) {
                    network.fail(Fault.SILENT);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    network.fail(Fault.SILENT);
                }
            });
        }
    }

    @Test
    void health_hears_of_it_at_once_and_of_its_end() throws IOException {
        network.fail(Fault.SILENT);

        Duration elapsed = time(
                () -> assertThat(catchThrowable(store.store::probe)).isInstanceOf(StorageUnavailableException.class));

        assertThat(elapsed).isLessThan(Duration.ofMillis(2500));
        network.heal();
        store.store.probe();
    }
}
