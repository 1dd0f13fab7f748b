package synapse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static synapse.archive.HostileTar.cut;
import static synapse.archive.HostileTar.valid;
import static synapse.archive.TarHeaderBytes.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveUnpackerTest {
    @TempDir
    Path folder;

    private final ArchiveUnpacker unpacker = new ArchiveUnpacker(ArchiveLimits.standard());

    @Test
    void files_and_folders_arrive() throws IOException {
        unpack(valid().directory("empty/").file("./src/deep/a", "aaa").directory("src"));

        assertThat(folder.resolve("package/src/deep/a")).hasContent("aaa");
        assertThat(folder.resolve("package/synapse.json")).hasContent("{}");
        assertThat(folder.resolve("package/empty")).isEmptyDirectory();
        assertThat(folder).isDirectoryNotContaining("glob:**.unpacking-*");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void modes_are_444_and_555_whatever_the_archive_says() throws IOException {
        unpack(valid().entry(header('0', "set-id", 0).mode("0006777"))
                .entry(header('0', "secret", 0).mode("0000600"))
                .entry(header('5', "d", 0).mode("0000000")));

        assertThat(mode("set-id")).isEqualTo("r-xr-xr-x");
        assertThat(mode("secret")).isEqualTo("r--r--r--");
        assertThat(mode("d")).isEqualTo("rwxr-xr-x");
        assertThat(mode("")).isEqualTo("rwxr-xr-x");
    }

    private String mode(String path) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("package").resolve(path)));
    }

    static Stream<HostileCase> hostileArchives() {
        return HostileArchives.all();
    }

    @ParameterizedTest
    @MethodSource("hostileArchives")
    void a_hostile_archive_leaves_nothing_behind(HostileCase hostile) {
        assertThatThrownBy(() -> unpacker.unpack(hostile.open(), folder.resolve("package")))
                .isInstanceOf(InvalidArchiveException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_broken_source_leaves_nothing_behind() {
        var broken = new IOException("Connection reset");
        byte[] archive = valid().file("a/b/c", "x".repeat(9000)).gz();
        var start = new ByteArrayInputStream(cut(archive, -10));

        assertThatThrownBy(() -> unpacker.unpack(
                        new SequenceInputStream(start, new FailingStream(broken)), folder.resolve("package")))
                .isSameAs(broken);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_is_there_already_is_not_touched() throws IOException {
        Path file = Files.writeString(folder.resolve("package"), "mine");

        assertThatThrownBy(() -> unpack(valid())).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent("mine");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_dangling_link_is_not_followed() throws IOException {
        Files.createSymbolicLink(folder.resolve("package"), folder.resolve("elsewhere"));

        assertThatThrownBy(() -> unpack(valid())).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void a_twin_shares_its_files() throws IOException {
        HostileTar tar = valid().directory("empty/").file("src/deep/a", "aaa");
        unpack(tar);

        link(tar);

        assertThat(folder.resolve("linked/empty")).isEmptyDirectory();
        assertThat(folder.resolve("linked/src/deep/a")).hasContent("aaa");
        assertThat(Files.isSameFile(folder.resolve("linked/src/deep/a"), folder.resolve("package/src/deep/a")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aab", "aa", "aaaa"})
    void a_twin_with_other_bytes_is_refused_and_nothing_is_left(String other) throws IOException {
        HostileTar tar = valid().file("b", "b").file("src/a", "aaa");
        unpack(tar);
        Files.delete(folder.resolve("package/src/a"));
        if (!other.isEmpty()) Files.writeString(folder.resolve("package/src/a"), other);

        assertThatThrownBy(() -> link(tar)).isInstanceOf(IOException.class);

        assertThat(folder.toFile().list()).containsExactly("package");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_twin_with_another_mode_is_refused() throws IOException {
        HostileTar tar = valid().file("a", "aaa");
        unpack(tar);
        Files.setPosixFilePermissions(folder.resolve("package/a"), PosixFilePermissions.fromString("r-xr-xr-x"));

        assertThatThrownBy(() -> link(tar)).hasMessageContaining("differs from the archive");
    }

    @ParameterizedTest
    @MethodSource("hostileArchives")
    void a_hostile_archive_is_not_linked_either(HostileCase hostile) throws IOException {
        Files.createDirectory(folder.resolve("package"));

        assertThatThrownBy(() -> unpacker.link(hostile.open(), folder.resolve("linked"), folder.resolve("package")));

        assertThat(folder.toFile().list()).containsExactly("package");
    }

    private void link(HostileTar tar) throws IOException {
        var archive = new ByteArrayInputStream(tar.end().gz());
        unpacker.link(archive, folder.resolve("linked"), folder.resolve("package"));
    }

    private void unpack(HostileTar tar) throws IOException {
        unpacker.unpack(new ByteArrayInputStream(tar.end().gz()), folder.resolve("package"));
    }
}
