package synapse.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static synapse.manifest.Lockfiles.GOOD;
import static synapse.manifest.Lockfiles.faults;
import static synapse.manifest.Lockfiles.ranges;
import static synapse.manifest.Lockfiles.read;
import static synapse.manifest.Lockfiles.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import synapse.problem.Fault;

class LockfileReaderTest {
    private final LockfileReader reader = new LockfileReader();
    private final LockfileWriter writer = new LockfileWriter();

    @Test
    void reads_every_field() {
        Lockfile lockfile = read(GOOD);

        assertThat(lockfile.dependencies()).isEqualTo(ranges("json", "^1.2.0"));
        assertThat(lockfile.devDependencies()).isEmpty();
        assertThat(lockfile.seq()).isEqualTo(4711);
        assertThat(lockfile.packages()).hasSize(2);
        assertThat(lockfile.packages().get(0).name()).hasToString("json");
        assertThat(lockfile.packages().get(0).version()).hasToString("1.2.4");
        assertThat(lockfile.packages().get(0).sha256()).hasToString(Lockfiles.JSON_SHA256);
        assertThat(lockfile.packages().get(0).dependencies()).isEqualTo(ranges("text", "^2.0.0"));
    }

    @Test
    void the_documentation_shows_this_lock_file() throws IOException {
        String page = Files.readString(Path.of("docs/lock.md"));

        assertThat(page).contains("```\n" + GOOD + "```\n");
    }

    @Test
    void what_is_written_is_read_as_it_was() {
        var random = new Random(1234);
        for (int round = 0; round < 500; round++) {
            Lockfile lockfile = Lockfiles.random(random, random.nextInt(30));

            byte[] written = writer.write(lockfile);

            assertThat(reader.readEntries(written)).isEqualTo(lockfile);
            assertThat(new String(written, UTF_8).lines())
                    .hasSize(2 + lockfile.packages().size());
        }
    }

    @Test
    void layout_is_free_and_line_ends_may_be_those_of_windows() {
        assertThat(read(GOOD.replace("\n", "\r\n"))).isEqualTo(read(GOOD));
        assertThat(read(GOOD.replace("\n", ""))).isEqualTo(read(GOOD));
        assertThat(read(GOOD.replace(",", " ,\n\t").replace(":", " : "))).isEqualTo(read(GOOD));
    }

    @Test
    void lines_are_counted_with_line_ends_of_windows_too() {
        String text = GOOD.replace("\n", "\r\n").replace("2.1.0", "2.1");

        assertThat(refusal(text)).hasMessageStartingWith("synapse.lock: line 3, column 16: version \"2.1\" is wrong");
    }

    @Test
    void a_merge_without_conflicts_is_refused_but_its_versions_can_be_kept() {
        String merged = GOOD.replace("\"version\":\"2.1.0\"", "\"version\":\"1.9.0\"");

        assertThat(refusal(merged))
                .hasMessage("synapse.lock: line 2, column 126: json 1.2.4 needs text ^2.0.0, but text 1.9.0 is locked;"
                        + " restore the file from version control, or remove it and run synapse pkg install");
        assertThat(reader.readEntries(merged.getBytes(UTF_8)).packages())
                .extracting(locked -> locked.version().text())
                .containsExactly("1.2.4", "1.9.0");
    }

    @Test
    void spellings_of_one_package_meet_each_other() {
        String text = GOOD.replace("\"text\"", "\"t.ext\"").replace("{\"t.ext\":", "{\"t-_ext\":");

        assertThat(read(text).packages().get(1).name()).hasToString("t.ext");
    }

    @Test
    void packages_that_need_each_other_but_that_nobody_needs_are_superfluous() {
        String text = GOOD.replace("{\"json\":\"^1.2.0\"}", "{}")
                .replace("\"dependencies\":{}}\n", "\"dependencies\":{\"json\":\"*\"}}\n");

        assertThat(faults(text)).extracting(Fault::code).containsExactly("not-needed", "not-needed");
    }

    @Test
    void development_needs_count_as_needs() {
        String text = GOOD.replace(
                "{\"json\":\"^1.2.0\"},\"dev_dependencies\":{}", "{},\"dev_dependencies\":{\"json\":\"1\"}");

        assertThat(read(text).devDependencies()).isEqualTo(ranges("json", "1"));
        assertThat(faults(text.replace("\"1\"", "\"2\"")))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/root/dev_dependencies/json", "not-met"));
    }

    @Test
    void all_faults_come_at_once_in_the_order_of_the_file() {
        String text = GOOD.replace("4711", "-1")
                .replace("2.1.0", "x")
                .replace("1.2.4", "y")
                .replace("^1.2.0", "z");

        assertThat(faults(text))
                .extracting(Fault::code)
                .containsExactly("invalid-range", "out-of-range", "invalid-version", "invalid-version");
        assertThat(refusal(text))
                .hasMessageStartingWith("synapse.lock: 4 faults, the first: line 1, column 38: range ");
    }
}
