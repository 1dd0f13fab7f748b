package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        shell = new ProjectShell(temp.resolve("home"), temp.resolve("a/b/c/d/e/f/app"), registry.address());
        shell.manifest("{'name':'app','version':'0.1.0'}");
    }

    @AfterEach
    void end() {
        registry.close();
    }

    /** Returns all that lies around, but for what the client keeps of documents. */
    private Map<String, Object> files() throws IOException {
        Map<String, Object> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(temp)) {
            for (Path file : all.toList()) {
                String name = temp.relativize(file).toString();
                if (name.contains(".synapse/cache")) continue;
                if (Files.isRegularFile(file)) files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                else if (!name.contains(".synapse/store")) files.put(name, "folder"); // those of the store may be empty
            }
        }
        return files;
    }

    @Test
    void two_hundred_hostile_archives_leave_no_file_anywhere() throws IOException {
        registry.with("good", "1.0.0");
        shell.run("pkg", "install", "good");
        Map<String, Object> before = files();

        Set<String> different = new HashSet<>();
        HostileArchives.all().forEach(hostile -> {
            String version = "1." + different.size() + ".0";
            registry.with("bad", version, JsonValue.EMPTY_JSON_OBJECT, bytes(hostile));
            assertThat(shell.run("pkg", "install", "bad@" + version))
                    .as(hostile.toString())
                    .isEqualTo(65);
            assertThat(shell.err()).as(hostile.toString()).contains("the archive of bad " + version + " is refused");
            assertThat(left()).as(hostile.toString()).isEqualTo(before);
            assertThat(different.add(PackageServer.digest(bytes(hostile))))
                    .as(hostile.toString())
                    .isTrue();
        });

        assertThat(different).hasSizeGreaterThanOrEqualTo(200);
        assertThat(shell.run("pkg", "install")).isZero();
        assertThat(files()).isEqualTo(before);
    }

    private Map<String, Object> left() {
        try {
            return files();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
