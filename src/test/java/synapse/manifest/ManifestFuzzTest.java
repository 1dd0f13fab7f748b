package synapse.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.fuzz.Inputs.filled;
import static synapse.fuzz.Inputs.numbered;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import synapse.fuzz.Fuzz;
import synapse.fuzz.Inputs;

/** Mutants of good manifests: whatever comes, it is read or refused with faults; nothing else may happen. */
class ManifestFuzzTest {
    private static final int MAX = ManifestReader.MAX_BYTES;
    private static final String HEAD = "{\"name\":\"json\",\"version\":\"1.2.0\",";
    private static final List<byte[]> SEEDS = Inputs.of("{\"name\":\"json\",\"version\":\"1.2.0\"}", """
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
    private static final List<byte[]> WORST = Inputs.of(
            filled("", "[", "", MAX),
            filled("", "{\"a\":", "", MAX),
            filled("{\"a\":", "9", "}", MAX),
            filled("{\"a\":[", "1e999999999,", "1]}", MAX),
            filled("{\"a\":[", "[],", "1]}", MAX),
            filled("{\"", "k", "\":1}", MAX),
            filled("\"", "\\u0000", "\"", MAX),
            filled("{\"license\":\"", "(", "\"}", MAX),
            filled("{\"dependencies\":{\"a\":\"", "^1 ", "\"}}", MAX),
            numbered(HEAD + "\"x\":{", "\"k#\":1,", "\"k\":1}}", MAX),
            filled(HEAD + "\"x\":{", "\"k\":1,", "\"z\":1}}", MAX),
            numbered(HEAD, "\"u#\":\"\\ud800\",", "\"z\":1}", MAX),
            numbered(HEAD + "\"dependencies\":{", "\"d#\":\"1||2||3||4||5 <9\",", "\"z\":\"1\"}}", 30_000),
            numbered(HEAD + "\"dependencies\":{", "\"D #/~\":\"! ! ! ! ! ! !\",", "\"z\":\"1\"}}", 30_000),
            filled(HEAD + "\"x\":[", "[".repeat(28) + "]".repeat(28) + ",", "1]}", MAX),
            filled(HEAD + "\"description\":\"", "\\u00e4", "\"}", MAX),
            filled(HEAD + "\"keywords\":[", "\"\",", "1]}", MAX),
            filled(HEAD, " ", "\"x\":1}", MAX));

    private final ManifestReader reader = new ManifestReader();
    private final ManifestWriter writer = new ManifestWriter();
    private final Fuzz<Manifest> fuzz =
            new Fuzz<>("manifest", SEEDS, WORST, PIECES, this::read, this::requireWrittenBack);

    @Test
    void the_seeds_are_good() {
        fuzz.requireTaken(SEEDS);
    }

    @Test
    void a_mutant_is_read_or_refused_and_nothing_else() {
        fuzz.run();
    }

    private Optional<Manifest> read(byte... input) {
        try {
            return Optional.of(reader.read(input));
        } catch (InvalidManifestException refused) {
            assertThat(refused.faults().size()).isBetween(1, ManifestReader.MAX_FAULTS);
            return Optional.empty();
        }
    }

    private void requireWrittenBack(Manifest manifest) {
        byte[] written = writer.write(manifest.fields()).getBytes(StandardCharsets.UTF_8);
        if (written.length > MAX) return; // indented, it has become too large
        assertThat(reader.read(written).fields()).isEqualTo(manifest.fields());
        assertThat(reader.read(manifest.json().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(manifest);
    }
}
