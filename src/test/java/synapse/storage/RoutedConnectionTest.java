package synapse.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import synapse.archive.Digest;
import synapse.config.ConfigurationException;

/** Where blobs are put and looked for at each step of a move, also by a node that has not heard of it yet. */
class RoutedConnectionTest {
    @TempDir
    Path folder;

    private final Rows rows = new Rows();
    private LocalFolder main;
    private LocalFolder second;
    private Router router;
    private StorageConnection connection;

    /** The row of moves. */
    private static final class Rows extends MoveRowsService {
        private MoveState state = new MoveState("idle", "", "", "");

        @Override
        public MoveState state() {
            return state;
        }
    }

    @BeforeEach
    void open() throws IOException {
        main = new LocalFolder(folder.resolve("main"));
        second = new LocalFolder(folder.resolve("second"));
        main.prepare();
        second.prepare();
        router = new Router(new Stores(main, Optional.of(second)), rows::state);
        connection = new RoutedConnection(router);
    }

    private void state(String state) {
        rows.state = new MoveState(state, main.place(), "", state.equals("idle") ? "" : second.place());
    }

    private void moved() {
        rows.state = new MoveState("idle", second.place(), main.place(), "");
    }

    private StorageKey put(StorageConnection into, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("upload"), text);
        StorageKey key = StorageKey.fresh(Digest.ofFile(file));
        into.put(key, file);
        Files.delete(file);
        return key;
    }

    private String read(StorageKey key) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StoredBlob blob =
                connection.open(key, 0, connection.size(key).orElseThrow()).orElseThrow()) {
            blob.copyTo(out);
        }
        return out.toString(UTF_8);
    }

    private static boolean has(Store store, StorageKey key) throws IOException {
        return store.connect().size(key).isPresent();
    }

    @Test
    void while_nothing_moves_the_second_storage_is_not_touched() throws IOException {
        StorageKey replica = put(second.connect(), "replica");

        StorageKey key = put(connection, "new");
        connection.delete(replica);

        assertThat(has(main, key)).isTrue();
        assertThat(has(second, key)).isFalse();
        assertThat(has(second, replica)).isTrue();
        assertThat(connection.size(replica)).isEmpty();
    }

    @Test
    void while_copying_everything_new_is_at_the_source() throws IOException {
        state("copying");

        StorageKey key = put(connection, "new");

        assertThat(has(main, key)).isTrue();
        assertThat(has(second, key)).isFalse();
        assertThat(router.last().isSettled()).isFalse();
    }

    @Test
    void while_switching_everything_new_is_at_the_target_and_both_are_read() throws IOException {
        StorageKey old = put(connection, "old");
        state("switching");

        StorageKey key = put(connection, "new");

        assertThat(has(second, key)).isTrue();
        assertThat(has(main, key)).isFalse();
        assertThat(read(key)).isEqualTo("new");
        assertThat(read(old)).isEqualTo("old");
    }

    @Test
    void a_deletion_during_a_move_is_one_in_both() throws IOException {
        StorageKey key = put(connection, "copied");
        Files.writeString(folder.resolve("copy"), "copied");
        second.connect().put(key, folder.resolve("copy"));
        state("copying");

        connection.delete(key);

        assertThat(has(main, key)).isFalse();
        assertThat(has(second, key)).isFalse();
    }

    @Test
    void a_node_that_has_heard_nothing_finds_what_others_have_stored_at_the_target() throws IOException {
        put(connection, "something");
        assertThat(router.last().writes()).isSameAs(main);
        state("switching");

        StorageKey others = put(second.connect(), "of another node");

        assertThat(read(others)).isEqualTo("of another node");
    }

    @Test
    void after_the_move_the_old_bytes_stay_and_nothing_is_read_from_them() throws IOException {
        StorageKey old = put(connection, "old");
        moved();
        router.now();

        StorageKey key = put(connection, "new");

        assertThat(has(second, key)).isTrue();
        assertThat(has(main, old)).isTrue();
        assertThat(connection.size(old)).isEmpty(); // had it not been copied
    }

    @Test
    void a_start_with_the_old_settings_alone_is_refused_after_a_move() {
        moved();

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new Router(new Stores(main, Optional.empty()), rows::state))
                .withMessage(
                        "the archives were moved from %s to %s: REGISTRY_STORAGE_TYPE and what belongs to it must name that",
                        main.place(), second.place());
    }

    @Test
    void a_start_with_the_new_settings_is_taken_after_a_move() throws IOException {
        moved();

        Router renewed = new Router(new Stores(second, Optional.empty()), rows::state);

        assertThat(renewed.now().writes()).isSameAs(second);
        assertThat(renewed.stores().areOutdated(rows.state())).isFalse();
    }

    @Test
    void a_folder_under_another_path_is_taken_for_what_the_settings_say() throws IOException {
        moved();
        LocalFolder elsewhere = new LocalFolder(folder.resolve("mounted elsewhere"));

        assertThat(new Router(new Stores(elsewhere, Optional.empty()), rows::state)
                        .now()
                        .writes())
                .isSameAs(elsewhere);
    }

    @Test
    void a_node_without_the_target_goes_on_while_copying_and_stops_when_it_is_switched() throws IOException {
        state("copying");
        Router lonely = new Router(new Stores(main, Optional.empty()), rows::state);
        StorageConnection there = new RoutedConnection(lonely);
        put(there, "fine");

        state("switching");

        assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> put(there, "nowhere"));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new Router(new Stores(main, Optional.empty()), rows::state))
                .withMessageContaining("are being moved from " + main.place() + " to " + second.place());
    }
}
