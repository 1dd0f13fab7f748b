package synapse.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import synapse.remote.Home;
import synapse.search.LockProbe;

class IncomingTest {
    @TempDir
    Path folder;

    private Home home;
    private Path incoming;

    @BeforeEach
    void prepare() {
        home = new Home(folder.resolve("home"), folder.resolve("home/cache"), folder.resolve("home/store"));
        incoming = home.store().resolve(Incoming.FOLDER);
    }

    /** Asks another process. */
    private boolean isFreeForOthers() {
        try {
            return new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    LockProbe.class.getName(),
                                    incoming.resolve(".lock").toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void who_is_done_in_this_process_leaves_the_lock_to_others_in_it() throws Exception {
        boolean free = new Incoming(home).receive(() -> {
            new Incoming(home).receive(() -> "done at once");
            new Incoming(home).sweep();
            return isFreeForOthers();
        });

        assertThat(free).isFalse();
        assertThat(isFreeForOthers()).isTrue();
    }

    @Test
    void what_others_have_left_goes_and_what_is_fetched_stays() throws Exception {
        Files.createDirectories(incoming);
        Path left = Files.writeString(incoming.resolve("left"), "by a client that was stopped");

        boolean kept = new Incoming(home).receive(() -> {
            Path fetched = Files.writeString(incoming.resolve("fetched"), "a part");
            new Incoming(home).sweep();
            return Files.exists(fetched);
        });

        assertThat(left).doesNotExist();
        assertThat(kept).isTrue();
    }
}
