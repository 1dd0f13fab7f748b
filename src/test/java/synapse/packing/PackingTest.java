package synapse.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.archive.InvalidArchiveException;
import synapse.project.Project;
import synapse.remote.Failure;

class PackingTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write_a_package() throws IOException {
        write("synapse.json", "{\"name\":\"json\",\"version\":\"1.2.0\"}");
        write("src/main.syn", "x = 1");
    }

    @Test
    void the_same_files_give_the_same_bytes_whatever_their_times_and_order(@TempDir Path other) throws IOException {
        write("a.txt", "a");
        Packed first = pack();
        for (String path : List.of("a.txt", "src/main.syn", "synapse.json")) {
            Path copy = other.resolve(path);
            Files.createDirectories(copy.getParent());
            Files.copy(folder.resolve(path), copy);
            Files.setLastModifiedTime(copy, FileTime.fromMillis(1));
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-rw-rw-"));
        }

        Packed second = new Packing(new Project(other), Set.of()).write(other.resolve("out.tar.gz"));

        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(Files.readAllBytes(other.resolve("out.tar.gz")))
                .isEqualTo(Files.readAllBytes(folder.resolve("json-1.2.0.tar.gz")));
    }

    @Test
    void what_a_run_left_is_not_part_of_the_next() {
        assertThat(pack().digest()).isEqualTo(pack().digest());
    }

    @Test
    void modules_lock_and_leftovers_stay_out() throws IOException {
        for (String path : List.of(
                ".git/config",
                "synapse_modules/text/a",
                ".synapse_modules.new/b",
                "synapse.lock",
                ".DS_Store",
                "src/main.syn~",
                "src/.main.syn.swp",
                ".idea/x",
                ".gitignore")) write(path, "x");

        assertThat(packed()).containsExactly("src/main.syn", "synapse.json");
    }

    @Test
    void an_ignore_file_keeps_things_out_and_one_below_goes_before_it() throws IOException {
        write(".synapseignore", "*.log\n/build/\n!.gitignore\nsynapse.json\n!synapse.lock\n");
        write("sub/.synapseignore", "!keep.log\n");
        for (String path : List.of("a.log", "sub/keep.log", "sub/b.log", "build/o", ".gitignore", "synapse.lock"))
            write(path, "x");

        assertThat(packed()).containsExactly(".gitignore", "src/main.syn", "sub/keep.log", "synapse.json");
    }

    @Test
    void the_readme_goes_in_though_it_is_ignored() throws IOException {
        write("synapse.json", "{\"name\":\"json\",\"version\":\"1.2.0\",\"readme\":\"docs/README.md\"}");
        write("docs/README.md", "# json");
        write(".synapseignore", "docs/\n");

        assertThat(packed()).contains("docs/README.md");
    }

    @Test
    void a_readme_that_is_not_there_is_told() throws IOException {
        write("synapse.json", "{\"name\":\"json\",\"version\":\"1.2.0\",\"readme\":\"README.md\"}");

        assertThatThrownBy(this::pack)
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining("README.md");
        assertThat(folder.resolve("json-1.2.0.tar.gz")).doesNotExist();
    }

    @Test
    void links_are_refused_by_name() throws IOException {
        Files.createSymbolicLink(folder.resolve("src/link.syn"), Path.of("main.syn"));

        assertThatThrownBy(this::pack).isInstanceOf(Failure.class).hasMessageContaining("src/link.syn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".env",
                ".env.local",
                ".ENV",
                "deep/server.pem",
                "id_rsa",
                "id_ed25519",
                "tls.key",
                ".npmrc",
                "credentials.json"
            })
    void secrets_are_refused_by_name(String path) throws IOException {
        write(path, "x");

        assertThatThrownBy(this::pack).isInstanceOf(Failure.class).hasMessageContaining(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {".env.example", "id_rsa.pub", "keys.syn", "monkey.txt"})
    void what_only_sounds_alike_is_no_secret(String path) throws IOException {
        write(path, "x");

        assertThat(packed()).contains(path);
    }

    @Test
    void a_private_key_is_refused_under_any_name_unless_it_is_allowed() throws IOException {
        write("test/fixture.txt", "\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\n");

        assertThatThrownBy(this::pack).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure).hasMessageContaining("test/fixture.txt");
            assertThat(failure.hints()).anyMatch(hint -> hint.contains("--allow-secrets test/fixture.txt"));
        });
        Packing allowing = new Packing(new Project(folder), Set.of("./test/fixture.txt"));
        assertThat(allowing.files(folder.resolve("out"))).hasSize(3);
    }

    private List<String> packed() {
        return pack().files().stream().map(file -> file.path().text()).toList();
    }

    private Packed pack() {
        return new Packing(new Project(folder), Set.of()).write(folder.resolve("json-1.2.0.tar.gz"));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
