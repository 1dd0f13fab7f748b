package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import synapse.archive.HostileArchives;
import synapse.archive.HostileCase;

/** A registry that lies, or is in somebody else's hands. */
class HostileRegistryTest {
    private final PackageServer registry = new PackageServer();

    @TempDir
    private Path temp;

    private ProjectShell shell;

    @BeforeEach
    void begin() {
        shell = new ProjectShell(temp.resolve("home"), temp.resolve("app"), registry.address());
        shell.manifest("{'name':'app','version':'0.1.0'}");
    }

    @AfterEach
    void end() {
        registry.close();
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(temp)) {
            return all.map(file -> temp.relativize(file).toString())
                    .filter(file -> !file.startsWith("home/.synapse/cache"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void no_hostile_archive_leaves_a_file() throws IOException {
        registry.with("good", "1.0.0");
        shell.run("pkg", "install", "good");
        Set<String> before = files();

        int[] count = {0};
        HostileArchives.all().forEach(hostile -> {
            String version = "1." + count[0]++ + ".0";
            registry.with("bad", version, JsonValue.EMPTY_JSON_OBJECT, bytes(hostile));
            assertThat(shell.run("pkg", "install", "bad@" + version))
                    .as(hostile.toString())
                    .isEqualTo(65);
            assertThat(shell.err()).as(hostile.toString()).contains("the archive of bad " + version + " is refused");
        });

        assertThat(count[0]).isGreaterThan(150);
        assertThat(files().stream().filter(file -> !file.contains("sha256")))
                .isEqualTo(
                        before.stream().filter(file -> !file.contains("sha256")).toList());
        assertThat(shell.run("pkg", "install")).isZero();
    }

    private static byte[] bytes(HostileCase hostile) {
        try (InputStream in = hostile.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void other_bytes_than_those_of_the_index_are_not_kept() {
        registry.with("text", "1.0.0");
        registry.tamper("text", "1.0.0", PackageServer.archive("text", "1.0.1", JsonValue.EMPTY_JSON_OBJECT));

        assertThat(shell.run("pkg", "install", "text")).isEqualTo(65);

        assertThat(shell.err()).contains("other bytes than those locked for text 1.0.0");
        assertThat(shell.has("synapse_modules")).isFalse();
    }

    @Test
    void the_archive_of_another_package_is_refused() {
        byte[] other = PackageServer.archive("other", "1.0.0", JsonValue.EMPTY_JSON_OBJECT);
        registry.with("text", "1.0.0", JsonValue.EMPTY_JSON_OBJECT, other);

        assertThat(shell.run("pkg", "install", "text")).isEqualTo(65);

        assertThat(shell.err()).contains("is refused: it is other 1.0.0");
    }
}
