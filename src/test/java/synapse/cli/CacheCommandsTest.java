package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheCommandsTest {
    @TempDir
    private Path folder;

    private final FakeRegistry registry = new FakeRegistry();
    private TestShell shell;

    @BeforeEach
    void begin() throws IOException {
        shell = new TestShell(folder).with("SYNAPSE_REGISTRY", registry.address());
        new Shelf(registry).add("text", "1.0.0", "{}").add("json", "1.0.0", "{'text':'^1.0.0'}");
        Files.writeString(folder.resolve("synapse.json"), manifest("json"));
        var run = shell.run("install");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @AfterEach
    void end() {
        registry.close();
    }

    private static String manifest(String needed) {
        return "{\"name\":\"shop\",\"version\":\"0.1.0\",\"dependencies\":{\"" + needed + "\":\"*\"}}";
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home/store"))) {
            return files.filter(file -> file.toString().endsWith(".tar.gz")).toList();
        }
    }

    /** Returns a machine that has nothing and reaches nobody, but knows the manifest. */
    private TestShell island() throws IOException {
        registry.close();
        Path island = Files.createDirectory(folder.resolve("island"));
        Files.writeString(island.resolve("synapse.json"), manifest("json"));
        return new TestShell(island);
    }

    @Test
    void it_is_told_where_things_are_and_what_they_are() {
        assertThat(shell.run("cache", "path").out())
                .isEqualTo(folder.resolve("home/store") + "\n" + folder.resolve("home/cache") + "\n");
        assertThat(shell.run("cache", "list").out()).contains("json  1.0.0", "text  1.0.0");
        assertThat(shell.run("cache", "list").err()).startsWith("2 archives, ");
        assertThat(shell.run("cache", "list", "--json").out()).contains("\"name\": \"json\"", "\"sha256\": \"");
    }

    @Test
    void a_bundle_takes_everything_to_a_machine_without_a_network() throws IOException {
        assertThat(shell.run("cache", "export", "all.tar.gz").err()).contains("packed 2 archives and 2 documents");
        TestShell island = island();

        var taken = island.run("cache", "import", folder.resolve("all.tar.gz").toString());
        var installed = island.run("install", "--offline");

        assertThat(taken.err()).isEqualTo("took 2 archives and 2 documents of " + registry.address() + "\n");
        assertThat(installed.exitCode()).as(installed.err()).isZero();
        assertThat(folder.resolve("island/synapse_modules/text/src/main.syn")).hasContent("print text");
        assertThat(folder.resolve("island/synapse.lock")).hasSameBinaryContentAs(folder.resolve("synapse.lock"));
    }

    @Test
    void an_export_fetches_what_is_not_here_and_says_so_if_it_may_not() {
        shell.run("cache", "clean");

        assertThat(shell.run("cache", "export", "--offline", "all.tar.gz").exitCode())
                .isEqualTo(69);
        assertThat(folder.resolve("all.tar.gz")).doesNotExist();
        assertThat(shell.run("cache", "export", "all.tar.gz").exitCode()).isZero();
    }

    @Test
    void the_same_export_is_the_same_bytes() {
        shell.run("cache", "export", "one.tar.gz");
        shell.run("cache", "export", "two.tar.gz");

        assertThat(folder.resolve("one.tar.gz")).hasSameBinaryContentAs(folder.resolve("two.tar.gz"));
    }

    @Test
    void all_that_is_kept_can_be_exported_without_a_project() throws IOException {
        Files.delete(folder.resolve("synapse.json"));

        assertThat(shell.run("cache", "export", "--all", "all.tar.gz").err()).contains("2 archives and 2 documents");
    }

    @Test
    void a_bundle_that_is_cut_off_is_refused_wherever_that_is() throws IOException {
        shell.run("cache", "export", "all.tar.gz");
        byte[] whole = Files.readAllBytes(folder.resolve("all.tar.gz"));
        TestShell island = island();

        for (int length = 0; length < whole.length - 1; length += 97) {
            Files.write(folder.resolve("cut.tar.gz"), java.util.Arrays.copyOf(whole, length));
            var run = island.run("cache", "import", folder.resolve("cut.tar.gz").toString());
            assertThat(run.exitCode()).as("%d bytes: %s", length, run.err()).isEqualTo(65);
        }
    }

    @Test
    void a_bundle_with_another_archive_in_it_is_refused_and_that_is_not_kept() throws IOException {
        Path archive = archives().get(0);
        byte[] changed = Files.readAllBytes(archive);
        changed[changed.length - 1] ^= 1;
        Files.write(archive, changed);
        shell.run("cache", "export", "--all", "bad.tar.gz");
        TestShell island = island();

        var run = island.run("cache", "import", folder.resolve("bad.tar.gz").toString());

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.err()).contains("has another digest than it should have");
        assertThat(folder.resolve("island/home/store")
                        .resolve(folder.resolve("home/store").relativize(archive)))
                .doesNotExist();
    }

    @Test
    void what_is_no_bundle_is_said() {
        assertThat(shell.run("cache", "import", "synapse.json").err()).contains("it is no .tar.gz");
        assertThat(shell.run("cache", "import", "nothing").exitCode()).isEqualTo(74);
    }

    @Test
    void a_cleaning_keeps_what_an_option_says() throws IOException {
        Files.setLastModifiedTime(archives().get(0), FileTime.from(Instant.now().minus(Duration.ofDays(40))));

        assertThat(shell.run("cache", "clean", "--older-than", "30", "--dry-run")
                        .err())
                .startsWith("would remove 1 ");
        assertThat(shell.run("cache", "clean", "--keep-locked").err()).startsWith("removed 0 archives");
        assertThat(archives()).hasSize(2);
        assertThat(shell.run("cache", "clean", "--older-than", "30").err()).startsWith("removed 1 archive,");
        assertThat(archives()).hasSize(1);
        assertThat(folder.resolve("home/cache/metadata")).exists();
        shell.run("cache", "clean");
        assertThat(archives()).isEmpty();
        assertThat(folder.resolve("home/cache/metadata")).doesNotExist();
        assertThat(folder.resolve("synapse_modules/json/synapse.json")).exists();
    }
}
