package synapse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static synapse.archive.HostileTar.tar;
import static synapse.archive.HostileTar.valid;
import static synapse.archive.TarHeaderBytes.header;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the common programs write, and older ones. */
class TarDialectsTest {
    private final ArchiveReader reader = new ArchiveReader(ArchiveLimits.standard());

    @Test
    void a_leading_dot_slash_means_nothing() throws IOException {
        assertThat(read(valid().file("././a", "")
                        .directory("./././")
                        .directory(".")
                        .directory("./b/")))
                .containsExactly("synapse.json {}", "a ", "b/");
    }

    @Test
    void long_names_of_pax_and_gnu_and_ustar_are_read() throws IOException {
        String folder = "f".repeat(120);
        var archive = valid().pax("path", folder + "/pax", "mtime", "1.5", "SCHILY.xattr.user.a", "b\nc=d")
                .file("short", "1")
                .longName(folder + "/gnu")
                .file("short", "2")
                .entry(header('0', "ustar", 1).prefix(folder), (byte) '3');

        assertThat(read(archive))
                .containsExactly("synapse.json {}", folder + "/pax 1", folder + "/gnu 2", folder + "/ustar 3");
    }

    @Test
    void a_pax_size_is_the_size() throws IOException {
        var archive = valid().pax("size", "3")
                .entry(header('0', "a", 0), "abc".getBytes(UTF_8))
                .file("b", "");

        assertThat(read(archive)).containsExactly("synapse.json {}", "a abc", "b ");
    }

    @Test
    void an_empty_pax_path_leaves_the_name() throws IOException {
        assertThat(read(valid().pax("path", "").file("a", ""))).containsExactly("synapse.json {}", "a ");
    }

    @Test
    void the_global_comment_of_git_archive_is_passed_over() throws IOException {
        var archive = tar().global("comment", "52e8fd0bd2ab37e9ad4aa1bbdf5ea1c8c5cab5de")
                .file("synapse.json", "{}");

        assertThat(read(archive)).containsExactly("synapse.json {}");
    }

    @Test
    void archives_older_than_posix_are_read() throws IOException {
        var archive = valid().entry(header('\0', "old/", 0).magic(""))
                .entry(header('\0', "old/a", 0).magic("").prefix("ignored"))
                .entry(header('0', "b", 0).magic("ustar  ").prefix("ignored"));

        assertThat(read(archive)).containsExactly("synapse.json {}", "old/", "old/a ", "b ");
    }

    private List<String> read(HostileTar tar) throws IOException {
        var seen = new ArrayList<String>();
        reader.read(new ByteArrayInputStream(tar.end().gz()), (entry, content) -> {
            String mark = entry.directory() ? "/" : (entry.executable() ? "! " : " ");
            seen.add(entry.path() + mark + new String(content.readAllBytes(), UTF_8));
        });
        return seen;
    }
}
