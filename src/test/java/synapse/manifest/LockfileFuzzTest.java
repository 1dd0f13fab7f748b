package synapse.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static synapse.fuzz.Inputs.filled;
import static synapse.fuzz.Inputs.numbered;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import synapse.fuzz.Fuzz;
import synapse.fuzz.Inputs;

/** Mutants of good lock files: whatever comes, it is read or refused with faults; nothing else may happen. */
class LockfileFuzzTest {
    private static final int LARGE = 64 * 1024; // what is larger takes longer, in proportion: HostileLockfileTest
    private static final String HEAD =
            "{\"version\":1,\"root\":{\"dependencies\":{},\"dev_dependencies\":{}},\"seq\":0,\"packages\":[";
    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "null",
            "1e999999999",
            "\\ud800",
            "\\u0000",
            "\"name\":\"json\",",
            "/",
            "@s/",
            "-",
            "\uFEFF",
            "\u202E",
            "~1",
            "9".repeat(120),
            "[".repeat(40),
            "{\"a\":".repeat(12),
            "\n",
            "\r\n",
            "<<<<<<< a\n",
            "=======\n",
            ">>>>>>> b\n",
            "\"version\":2,",
            "\"packages\":[{}],",
            "k".repeat(300));

    private final LockfileReader reader = new LockfileReader();
    private final LockfileWriter writer = new LockfileWriter();
    private final Random random = new Random(7);
    private final Fuzz<Lockfile> fuzz =
            new Fuzz<>("lock file", seeds(), worst(), PIECES, this::read, this::requireWrittenBack);

    @Test
    void the_seeds_are_good() {
        fuzz.requireTaken(seeds());
    }

    @Test
    void a_mutant_is_read_or_refused_and_nothing_else() {
        fuzz.run();
    }

    private List<byte[]> seeds() {
        return List.of(
                Lockfiles.GOOD.getBytes(UTF_8),
                writer.write(Lockfiles.random(random, 0)),
                writer.write(Lockfiles.random(random, 3)),
                writer.write(Lockfiles.random(random, 12)));
    }

    private List<byte[]> worst() {
        List<byte[]> broken = Inputs.of(
                filled("", "[", "", LARGE),
                filled("", "{\"a\":", "", LARGE),
                filled("", "\n", "", LARGE),
                filled("", "\n=====", "", LARGE),
                filled("{\"version\":", "9", "}", LARGE),
                filled("{\"a\":[", "1e999999999,", "1]}", LARGE),
                filled("{\"packages\":[", "{},", "1]}", LARGE),
                filled("{\"packages\":[", "{\"name\":\"a\"},", "1]}", LARGE),
                filled("{\"x\":{\"y\":{\"z\":[", "\"\\ud800\",", "1]}}}", LARGE),
                filled("{\"root\":{\"dependencies\":{", "\"a\":1,", "\"b\":1}}}", LARGE),
                numbered("{\"root\":{\"dependencies\":{", "\"A #\":\"! !\",", "\"b\":1}}}", 20_000),
                filled("{\"", "k", "\":1}", LARGE),
                filled(HEAD, "7,", "7]}", LARGE),
                numbered(HEAD, "{\"name\":\"p#\",\"version\":\"#\"},\n", "7]}", LARGE));
        List<byte[]> all = new ArrayList<>(broken);
        all.add(writer.write(Lockfiles.random(random, 400)));
        return all;
    }

    private Optional<Lockfile> read(byte... input) {
        try {
            return Optional.of(reader.readEntries(input));
        } catch (InvalidLockfileException refused) {
            requireExplained(refused);
            return Optional.empty();
        }
    }

    private static void requireExplained(InvalidLockfileException refused) {
        assertThat(refused.getMessage()).startsWith("synapse.lock: ");
        assertThat(refused.faults().size()).isBetween(1, LockfileReader.MAX_FAULTS);
        if (refused.faults().stream().anyMatch(fault -> fault.detail().isBlank())) throw new AssertionError(refused);
    }

    /** What is written reads the same; and whoever installs from it is told if the packages do not fit together. */
    private void requireWrittenBack(Lockfile lockfile) {
        byte[] written = writer.write(lockfile);
        assertThat(reader.readEntries(written)).isEqualTo(lockfile);
        try {
            assertThat(reader.read(written)).isEqualTo(lockfile);
        } catch (InvalidLockfileException refused) {
            requireExplained(refused);
        }
    }
}
