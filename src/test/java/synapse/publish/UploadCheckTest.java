package synapse.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.catalog.NewVersion;
import synapse.config.GivenSettings;
import synapse.manifest.ManifestReader;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.readme.Readme;
import synapse.readme.ReadmeRenderer;
import synapse.wire.Json;

class UploadCheckTest {
    private static final Metadata NOTHING = Metadata.of("json", "1.2.0");
    private static final String README = "\"readme\": \"docs/READ.md\"";

    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    @TempDir
    Path data;

    private UploadSpool spool;

    @BeforeEach
    void open() {
        spool = Archives.spool(settings, data);
    }

    @Test
    void a_sound_archive_becomes_a_candidate() throws IOException {
        byte[] archive = Archives.archive(Archives.json(), Map.of("lib/json.syn", new byte[10]));

        NewVersion candidate = check(archive);

        assertThat(candidate.display()).isEqualTo("json 1.2.0");
        assertThat(candidate.sizeBytes()).isEqualTo(archive.length);
        assertThat(candidate.readme()).isEqualTo(Readme.NONE);
        assertThat(candidate.publishedAt()).isEqualTo(candidate.publishedAt().truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void the_readme_that_the_manifest_names_is_read() throws IOException {
        byte[] archive = Archives.archive(Archives.json(README), Map.of("docs/READ.md", "# Réad".getBytes(UTF_8)));

        assertThat(check(archive).readme()).isEqualTo(new Readme("# Réad", "<h1 id=\"user-content-réad\">Réad</h1>\n"));
    }

    @Test
    void what_no_text_column_holds_is_replaced_in_a_readme() throws IOException {
        byte[] bytes = {'a', 0, 'b', (byte) 0xff, 'c', (byte) 0xed, (byte) 0xa0, (byte) 0x80};

        String readme = check(Archives.archive(Archives.json(README), Map.of("docs/READ.md", bytes)))
                .readme()
                .text();

        assertThat(readme).startsWith("a\uFFFDb\uFFFDc\uFFFD").doesNotContain("\0");
    }

    @Test
    void a_readme_that_is_not_there_is_refused() throws IOException {
        RegistryException refused = refusal(Archives.archive(Archives.json(README), Map.of("READ.md", new byte[1])));

        assertThat(refused.type()).isEqualTo(ProblemType.INVALID_ARCHIVE);
        assertThat(refused).hasMessageContaining("docs/READ.md");
    }

    @Test
    void a_readme_has_at_most_512_kib() throws IOException {
        byte[] most = new byte[512 * 1024];
        java.util.Arrays.fill(most, (byte) 'x');

        assertThat(check(Archives.archive(Archives.json(README), Map.of("docs/READ.md", most)))
                        .readme()
                        .text())
                .hasSize(most.length);
        assertThat(refusal(Archives.archive(Archives.json(README), Map.of("docs/READ.md", new byte[most.length + 1])))
                        .type())
                .isEqualTo(ProblemType.INVALID_ARCHIVE);
    }

    @Test
    void names_and_ranges_of_dependencies_have_at_most_64_ki_characters() throws IOException {
        String ranges = java.util.stream.IntStream.range(0, 64)
                .mapToObj(i -> "\"package-%04d\": \"%s\"".formatted(i, "1.0.0 || ".repeat(112) + "1.0.0")) // 12 + 1013
                .collect(java.util.stream.Collectors.joining(","));

        RegistryException refused =
                refusal(Archives.archive(Archives.json("\"dependencies\": {" + ranges + "}"), Map.of()));

        assertThat(refused.type()).isEqualTo(ProblemType.INVALID_MANIFEST);
        assertThat(refused).hasMessageContaining("65600 characters, 65536 are allowed");
    }

    @Test
    void a_private_package_is_refused() throws IOException {
        RegistryException refused = refusal(Archives.archive(Archives.json("\"private\": true"), Map.of()));

        assertThat(refused.type()).isEqualTo(ProblemType.PRIVATE_PACKAGE);
        assertThat(check(Archives.archive(Archives.json("\"private\": false"), Map.of())))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"synapse", "synapse.json", "synapse_cli", "con", "com1", "@synapse/json"})
    void a_reserved_name_is_refused_in_every_spelling(String name) throws IOException {
        byte[] archive = Archives.archive("{\"name\": \"" + name + "\", \"version\": \"1.2.0\"}", Map.of());

        var refused = catchThrowableOfType(RegistryException.class, () -> check(archive, Metadata.of(name, "1.2.0")));

        assertThat(refused.type()).isEqualTo(ProblemType.NAME_RESERVED);
    }

    @Test
    void a_manifest_whose_canonical_form_is_too_long_for_the_journal_is_refused() throws IOException {
        String numbers = String.join(",", java.util.Collections.nCopies(50_000, "1e20")); // 21 digits each

        RegistryException refused = refusal(Archives.archive(Archives.json("\"x\": [" + numbers + "]"), Map.of()));

        assertThat(refused.type()).isEqualTo(ProblemType.INVALID_MANIFEST);
        assertThat(refused).hasMessageContaining("canonical form");
    }

    @Test
    void the_deepest_manifest_can_be_read_back_from_its_payload() throws IOException {
        String deep = "[".repeat(ManifestReader.MAX_DEPTH - 1) + "]".repeat(ManifestReader.MAX_DEPTH - 1);

        NewVersion candidate = check(Archives.archive(Archives.json("\"x\": " + deep), Map.of()));

        String payload = Changes.versionPublished(candidate, "ada").payload();
        assertThat(Json.mapper().readTree(payload).path("manifest").path("x").isArray())
                .isTrue();
    }

    @Test
    void what_was_said_must_agree() throws IOException {
        byte[] archive = Archives.archive(Archives.json(), Map.of());

        var refused = catchThrowableOfType(RegistryException.class, () -> check(archive, Metadata.of("json", "2.0.0")));

        assertThat(refused.type()).isEqualTo(ProblemType.MANIFEST_MISMATCH);
    }

    @Test
    void a_wrong_manifest_and_a_wrong_archive_are_refused_as_such() throws IOException {
        assertThat(refusal(Archives.archive("{\"name\": \"json\"}", Map.of())).type())
                .isEqualTo(ProblemType.INVALID_MANIFEST);
        assertThat(refusal("not an archive".getBytes(UTF_8)).type()).isEqualTo(ProblemType.INVALID_ARCHIVE);
        assertThat(refusal(new byte[0]).type()).isEqualTo(ProblemType.INVALID_ARCHIVE);
    }

    private RegistryException refusal(byte[] archive) {
        return catchThrowableOfType(RegistryException.class, () -> check(archive));
    }

    private NewVersion check(byte[] archive) throws IOException {
        return check(archive, NOTHING);
    }

    private NewVersion check(byte[] archive, Metadata said) throws IOException {
        try (SpooledFile file = spool.receive(new ByteArrayInputStream(archive))) {
            return new UploadCheck(spool, new ReadmeRenderer()).check(file, said);
        }
    }
}
