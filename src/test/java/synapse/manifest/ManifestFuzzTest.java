package synapse.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mutants of good manifests: whatever comes, it is read or refused with faults; nothing else may happen. */
class ManifestFuzzTest {
    private static final int MUTANTS = 20_000;
    private static final List<String> SEEDS = List.of("{\"name\":\"json\",\"version\":\"1.2.0\"}", """
            {"name":"@tools/json","version":"1.0.0-rc.1+b","description":"ä😀 \\u00e4","author":"Ann",
             "license":"(MIT OR Apache-2.0) AND GPL-2.0+ WITH x",
             "homepage":"https://a.org/","repository":"git@a.org:b/c.git","keywords":["a",
             "b"],"readme":"docs/README.md","private":false}""", """
            {"name":"a.b","version":"0.0.1","dependencies":{"text":"^1.0.0 || ~2.3","@s/x":">=1 <3"},
             "dev_dependencies":{"c_d":"1.x - 2"},"x":{"y":[1,-2.5e10,null,{"z":[[]]}]},"scripts":{}}""");
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
            "\"name\":",
            "/",
            "@",
            "..",
            "-",
            "(",
            ")",
            " WITH ",
            "\uFEFF",
            "\u202E",
            "~1",
            "9".repeat(120),
            "[".repeat(40),
            "://",
            "\n");

    private final ManifestReader reader = new ManifestReader();
    private final ManifestWriter writer = new ManifestWriter();
    private final Random random = new Random(20_240_229);

    @Test
    void the_seeds_are_good() {
        assertThat(SEEDS).allMatch(seed -> isTaken(seed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_mutant_is_read_or_refused_and_nothing_else() {
        int taken = 0;
        for (int round = 0; round < MUTANTS; round++) {
            byte[] mutant = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.UTF_8);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                mutant = mutate(mutant);
            }
            taken += isTaken(mutant) ? 1 : 0;
        }

        assertThat(taken).isBetween(MUTANTS / 20, MUTANTS * 19 / 20);
    }

    private boolean isTaken(byte[] mutant) {
        try {
            Manifest manifest = reader.read(mutant);
            Manifest again = reader.read(writer.write(manifest.fields()).getBytes(StandardCharsets.UTF_8));
            assertThat(again.fields()).isEqualTo(manifest.fields());
            assertThat(reader.read(manifest.json().getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(manifest);
            return true;
        } catch (InvalidManifestException refused) {
            assertThat(refused.faults()).isNotEmpty().hasSizeLessThanOrEqualTo(ManifestReader.MAX_FAULTS);
            return false;
        }
    }

    private byte[] mutate(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(5)) {
            case 0 -> splice(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(4)), new byte[0]);
            case 1 -> splice(bytes, at, at, piece);
            case 2 -> splice(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt(256)});
            case 3 -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at / 2, at));
            default -> splice(bytes, at, at, new byte[] {(byte) (' ' + random.nextInt(95))});
        };
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] piece) {
        byte[] spliced = new byte[from + piece.length + bytes.length - to];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(bytes, to, spliced, from + piece.length, bytes.length - to);
        return spliced;
    }
}
