package synapse.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import synapse.config.ConfigurationException;

class NodeFolderTest {
    private static final String DIGEST = "ab".repeat(32);

    @TempDir
    private Path root;

    @Test
    void each_node_has_a_folder_of_its_own_and_the_next_one_that_starts_takes_what_was_left() throws IOException {
        NodeFolder first = NodeFolder.take(root);
        NodeFolder second = NodeFolder.take(root);
        assertThat(first.fresh()).hasParentRaw(root.resolve("node-1"));
        assertThat(second.fresh()).hasParentRaw(root.resolve("node-2"));

        first.close();

        try (NodeFolder third = NodeFolder.take(root)) {
            assertThat(third.fresh()).hasParentRaw(root.resolve("node-1"));
        }
        second.close();
    }

    @Test
    void a_second_look_in_this_process_leaves_the_lock_to_the_first() throws Exception {
        try (NodeFolder first = NodeFolder.take(root);
                NodeFolder second = NodeFolder.take(root)) {
            assertThat(second.fresh()).hasParentRaw(root.resolve("node-2"));

            assertThat(isFreeForOthers(root.resolve("node-1/lock"))).isFalse();
            assertThat(first.fresh()).hasParentRaw(root.resolve("node-1"));
        }
        assertThat(isFreeForOthers(root.resolve("node-1/lock"))).isTrue();
    }

    /** Asks another process. */
    private static boolean isFreeForOthers(Path file) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockProbe.class.getName(),
                        file.toString())
                .start();
        return other.waitFor() == 0;
    }

    @Test
    void which_index_counts_is_known_after_a_restart_and_the_others_go() throws IOException {
        IndexMark mark;
        try (NodeFolder folder = NodeFolder.take(root)) {
            Path old = Files.createDirectories(folder.fresh());
            Files.writeString(old.resolve("_0.cfs"), "x");
            Path next = Files.createDirectories(folder.fresh());
            assertThat(folder.current()).isEmpty();

            mark = new IndexMark(next.getFileName().toString(), 7, DIGEST);
            folder.use(mark);
            folder.removeOthers(next);

            assertThat(old).doesNotExist();
            assertThat(next).exists();
        }

        try (NodeFolder folder = NodeFolder.take(root)) {
            assertThat(folder.current()).contains(mark);
            Files.delete(folder.path(mark));
            assertThat(folder.current()).isEmpty();
        }
    }

    @Test
    void a_mark_that_cannot_be_read_is_none() throws IOException {
        try (NodeFolder folder = NodeFolder.take(root)) {
            Files.writeString(root.resolve("node-1/current"), "../../etc 1 -\n");
            assertThat(folder.current()).isEmpty();

            Files.writeString(root.resolve("node-1/current"), "");
            assertThat(folder.current()).isEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_stops_the_start() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> NodeFolder.take(file))
                .withMessageContaining("REGISTRY_SEARCH_PATH");
    }
}
