package synapse.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mutants of good lock files: whatever comes, it is read or refused with faults; nothing else may happen. */
class LockfileFuzzTest {
    private static final int MUTANTS = 20_000;
    private static final long MAX_MILLIS = 1_000; // a mutant takes less than 1 ms; the rest is for a busy machine
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
    private final Random random = new Random(20_240_229);

    @Test
    void a_mutant_is_read_or_refused_and_nothing_else() {
        List<byte[]> seeds = List.of(
                Lockfiles.GOOD.getBytes(UTF_8),
                writer.write(Lockfiles.random(random, 0)),
                writer.write(Lockfiles.random(random, 3)),
                writer.write(Lockfiles.random(random, 12)));
        int taken = 0;
        for (int round = 0; round < MUTANTS; round++) {
            byte[] mutant = seeds.get(random.nextInt(seeds.size()));
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                mutant = mutate(mutant);
            }
            long begin = System.nanoTime();
            taken += isTaken(mutant) ? 1 : 0;
            assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(MAX_MILLIS);
        }

        assertThat(taken).isBetween(MUTANTS / 40, MUTANTS * 19 / 20);
    }

    private boolean isTaken(byte[] mutant) {
        judge(mutant);
        try {
            Lockfile lockfile = reader.readEntries(mutant);
            assertThat(reader.readEntries(writer.write(lockfile))).isEqualTo(lockfile);
            return true;
        } catch (InvalidLockfileException refused) {
            assertThat(refused.faults()).isNotEmpty().hasSizeLessThanOrEqualTo(LockfileReader.MAX_FAULTS);
            return false;
        }
    }

    private void judge(byte[] mutant) {
        try {
            reader.read(mutant);
        } catch (InvalidLockfileException refused) {
            assertThat(refused).hasMessageStartingWith("synapse.lock: ");
            assertThat(refused.faults())
                    .allSatisfy(fault -> assertThat(fault.detail()).isNotBlank());
        }
    }

    private byte[] mutate(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8);
        return switch (random.nextInt(8)) {
            case 0 -> splice(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(4)), new byte[0]);
            case 1 -> splice(bytes, at, at, piece);
            case 2 -> splice(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt(256)});
            case 3 -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at / 2, at));
            case 4 -> splice(bytes, at, random.nextInt(at, bytes.length + 1), new byte[0]);
            case 5, 6 -> otherDigit(bytes, at);
            default -> splice(bytes, at, at, new byte[] {(byte) (' ' + random.nextInt(95))});
        };
    }

    /** Changes the next digit, which often leaves the file right in form and wrong in meaning. */
    private byte[] otherDigit(byte[] bytes, int from) {
        byte[] changed = bytes.clone();
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] >= '0' && bytes[at] <= '9') {
                changed[at] = (byte) ('0' + random.nextInt(10));
                return changed;
            }
        }
        return changed;
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] piece) {
        byte[] spliced = new byte[from + piece.length + bytes.length - to];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(bytes, to, spliced, from + piece.length, bytes.length - to);
        return spliced;
    }
}
