package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import synapse.project.Folders;

/** Files that projects share with one another: cheap, and never at the cost of what is locked. */
class SharedFilesTest {
    private static final String FILE = "synapse_modules/text/src/main.syn";
    private static final String RIGHT = "// text 1.0.0\n";

    private final PackageServer registry = new PackageServer();

    @TempDir
    private Path temp;

    private Path home;

    @BeforeEach
    void begin() {
        registry.with("text", "1.0.0").with("json", "1.0.0", "text ^1.0.0");
        home = temp.resolve("home");
    }

    @AfterEach
    void end() {
        registry.close();
    }

    private ProjectShell installed(String project) {
        ProjectShell shell = new ProjectShell(home, temp.resolve(project), registry.address());
        shell.manifest("{'name':'app','version':'0.1.0','dependencies':{'json':'^1.0.0'}}");
        assertThat(shell.run("pkg", "install")).as(shell.err()).isZero();
        return shell;
    }

    private boolean isShared(String one, String other) throws IOException {
        return Files.isSameFile(
                temp.resolve(one).resolve(FILE), temp.resolve(other).resolve(FILE));
    }

    /** Writes into the very file, and leaves its size, time and mode as they were. */
    private static void change(Path file, String content) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.writeString(file, content);
        assertThat(file.toFile().setReadOnly()).isTrue();
        Files.setLastModifiedTime(file, time);
    }

    private List<Path> unpacked() throws IOException {
        Path folder = home.resolve(".synapse/store/unpacked");
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void projects_share_files_that_nobody_may_write_to() throws IOException {
        installed("one");
        installed("other");

        assertThat(isShared("one", "other")).isTrue();
        assertThat(temp.resolve("one").resolve(FILE)).hasContent(RIGHT);
        if (Files.getFileStore(temp).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(temp.resolve("one").resolve(FILE)))
                    .noneMatch(permission -> permission.name().endsWith("WRITE"));
        }
    }

    @Test
    void what_is_changed_in_one_project_comes_into_no_other() throws IOException {
        ProjectShell one = installed("one");
        change(temp.resolve("one").resolve(FILE), "// text 6.6.6\n");

        ProjectShell other = installed("other");

        assertThat(other.read(FILE)).isEqualTo(RIGHT);
        assertThat(isShared("one", "other")).isFalse();
        assertThat(one.run("pkg", "verify", "--offline")).isEqualTo(65);
        assertThat(one.out()).isEqualTo("changed text/src/main.syn\n");
        assertThat(other.run("pkg", "verify", "--offline")).isZero();

        assertThat(one.run("pkg", "install", "--reinstall")).isZero();

        assertThat(one.read(FILE)).isEqualTo(RIGHT);
        assertThat(isShared("one", "other")).isTrue();
    }

    @Test
    void a_store_that_somebody_has_tampered_with_is_not_believed() throws IOException {
        installed("one");
        for (Path file : unpacked()) {
            Files.delete(file);
            Files.writeString(file, "// evil 6.6.6\n");
        }

        ProjectShell other = installed("other");

        assertThat(other.read(FILE)).isEqualTo(RIGHT);
        assertThat(other.run("pkg", "verify", "--offline")).isZero();
    }

    @Test
    void a_link_in_the_store_leads_nowhere() throws IOException {
        installed("one");
        Path mine = Files.writeString(temp.resolve("mine"), RIGHT);
        for (Path file : unpacked()) {
            Files.delete(file);
            Files.createSymbolicLink(file, mine);
        }

        ProjectShell other = installed("other");

        assertThat(temp.resolve("other").resolve(FILE)).isRegularFile();
        assertThat(Files.isSymbolicLink(temp.resolve("other").resolve(FILE))).isFalse();
        assertThat(other.run("pkg", "verify", "--offline")).isZero();
        assertThat(mine).hasContent(RIGHT);
    }

    @Test
    void a_folder_in_the_store_that_leads_elsewhere_is_not_written_to() throws IOException {
        installed("one");
        Path mine = Files.createDirectory(temp.resolve("mine"));
        Files.writeString(mine.resolve("main.syn"), "mine");
        for (Path file : unpacked()) {
            if (!file.endsWith("src/main.syn")) continue;
            Files.delete(file);
            Files.delete(file.getParent());
            Files.createSymbolicLink(file.getParent(), mine);
        }

        ProjectShell other = installed("other");

        assertThat(mine.resolve("main.syn")).hasContent("mine");
        assertThat(other.run("pkg", "verify", "--offline")).isZero();
        installed("third");
        assertThat(isShared("other", "third")).isTrue();
    }

    @Test
    void what_a_stopped_client_left_half_is_made_whole() throws IOException {
        installed("one");
        for (Path file : unpacked()) if (file.endsWith("main.syn")) Files.delete(file);
        installed("other");

        installed("third");

        assertThat(isShared("other", "third")).isTrue();
    }

    @Test
    void a_store_that_takes_no_files_is_no_hindrance() throws IOException {
        Files.createDirectories(home.resolve(".synapse/store"));
        Files.writeString(home.resolve(".synapse/store/unpacked"), "in the way");

        installed("one");
        ProjectShell other = installed("other");

        assertThat(other.run("pkg", "verify", "--offline")).isZero();
        assertThat(isShared("one", "other")).isFalse();
    }

    @Test
    void a_store_on_another_file_system_will_do() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(temp)));
        home = Files.createTempDirectory(memory, "synapse-test-");
        try {
            installed("one");
            ProjectShell other = installed("other");

            assertThat(other.run("pkg", "verify", "--offline")).isZero();
            assertThat(isShared("one", "other")).isFalse();
            assertThat(unpacked()).isEmpty();
        } finally {
            Folders.delete(home);
        }
    }

    @Test
    void a_cleaning_takes_what_stopped_clients_left() throws IOException {
        ProjectShell one = installed("one");
        Path store = home.resolve(".synapse/store");
        Path left = Files.writeString(store.resolve("incoming/archive-1"), "");
        Files.createDirectories(store.resolve("unpacked/00/11/src"));

        one.run("pkg", "cache", "clean");

        assertThat(left).doesNotExist();
        assertThat(store.resolve("unpacked")).doesNotExist();
    }

    @Test
    void a_cleaning_that_keeps_archives_keeps_their_files() throws IOException {
        ProjectShell one = installed("one");

        one.run("pkg", "cache", "clean", "--keep-locked");

        assertThat(unpacked()).hasSize(4);
    }

    @Test
    void a_cleaning_takes_nothing_from_projects() throws IOException {
        ProjectShell one = installed("one");
        assertThat(unpacked()).hasSize(4);

        one.run("pkg", "cache", "clean");

        assertThat(unpacked()).isEmpty();
        assertThat(one.read(FILE)).isEqualTo(RIGHT);
        assertThat(one.run("pkg", "verify")).isZero();
    }
}
