package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client that was stopped leaves behind, at each place where it can be. */
class StoppedInstallTest {
    private final PackageServer registry = new PackageServer();

    @TempDir
    private Path temp;

    private ProjectShell shell;
    private Path app;

    @BeforeEach
    void begin() {
        app = temp.resolve("app");
        registry.with("text", "1.0.0").with("json", "1.0.0", "text ^1.0.0");
        shell = new ProjectShell(temp.resolve("home"), app, registry.address());
        shell.manifest("{'name':'app','version':'0.1.0'}");
        shell.run("pkg", "install", "json");
    }

    @AfterEach
    void end() {
        registry.close();
    }

    private void isWhole() {
        assertThat(shell.run("pkg", "install")).as(shell.err()).isZero();
        assertThat(shell.read("synapse_modules/json/src/main.syn")).isEqualTo("// json 1.0.0\n");
        assertThat(shell.read("synapse_modules/text/src/main.syn")).isEqualTo("// text 1.0.0\n");
        assertThat(app.toFile().list()).containsExactlyInAnyOrder("synapse.json", "synapse.lock", "synapse_modules");
    }

    @Test
    void while_the_new_folder_is_made() throws IOException {
        Files.createDirectories(app.resolve(".synapse_modules.new/json/src"));

        isWhole();
    }

    @Test
    void between_the_two_renames() throws IOException {
        Files.move(app.resolve("synapse_modules"), app.resolve(".synapse_modules.old"));
        Files.createDirectories(app.resolve(".synapse_modules.new/json"));
        registry.close(); // all is here

        isWhole();
    }

    @Test
    void while_the_old_folder_is_deleted() throws IOException {
        Files.createDirectories(app.resolve(".synapse_modules.old/json"));

        isWhole();
    }

    @Test
    void between_manifest_and_lock_file() {
        shell.manifest("{'name':'app','version':'0.1.0','dependencies':{'json':'^1.0.0','text':'^1.0.0'}}");

        isWhole();
    }

    @Test
    void between_lock_file_and_packages() {
        registry.with("text", "1.1.0");
        String lock = shell.read("synapse.lock");
        shell.run("pkg", "update");
        shell.write("synapse.lock", lock);

        isWhole();
    }

    @Test
    void a_damaged_archive_is_fetched_again() throws IOException {
        try (var archives = Files.walk(temp.resolve("home/.synapse/store/sha256"))) {
            for (Path archive : archives.filter(Files::isRegularFile).toList()) Files.writeString(archive, "damaged");
        }
        ProjectShell other = new ProjectShell(temp.resolve("home"), temp.resolve("other"), registry.address());
        other.manifest("{'name':'other','version':'0.1.0','dependencies':{'text':'^1.0.0'}}");

        assertThat(other.run("pkg", "install")).as(other.err()).isZero();

        assertThat(other.read("synapse_modules/text/src/main.syn")).isEqualTo("// text 1.0.0\n");
    }
}
