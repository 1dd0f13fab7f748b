package synapse.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static synapse.manifest.Manifests.faults;
import static synapse.manifest.Manifests.faultsWith;
import static synapse.manifest.Manifests.read;
import static synapse.manifest.Manifests.with;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.Fault;
import synapse.problem.ProblemType;

class ManifestReaderTest {
    @Test
    void reads_every_field() {
        var manifest = read("""
                {
                  "name": "@tools/json.reader", "version": "1.2.0-rc.1+build.7",
                  "description": " Reads JSON – quickly ", "author": "Ann <ann@example.org>",
                  "license": "(MIT OR Apache-2.0) AND LicenseRef-ours",
                  "homepage": "https://example.org/json", "repository": "git@example.org:tools/json.git",
                  "keywords": ["json", " Parser "],
                  "dependencies": {"text": "^2.0.0", "@a/b": ">=1.0.0 <2.0.0"},
                  "dev_dependencies": {"check": "*"},
                  "readme": "./docs/README.md", "private": true
                }""");

        assertThat(manifest.name()).hasToString("@tools/json.reader");
        assertThat(manifest.version().text()).isEqualTo("1.2.0-rc.1+build.7");
        assertThat(manifest.description()).isEqualTo("Reads JSON – quickly");
        assertThat(manifest.author()).isEqualTo("Ann <ann@example.org>");
        assertThat(manifest.license()).isEqualTo("(MIT OR Apache-2.0) AND LicenseRef-ours");
        assertThat(manifest.homepage()).isEqualTo("https://example.org/json");
        assertThat(manifest.repository()).isEqualTo("git@example.org:tools/json.git");
        assertThat(manifest.keywords()).containsExactly("json", "Parser");
        assertThat(manifest.dependencies())
                .extracting(d -> d.name().text(), d -> d.range().text())
                .containsExactly(tuple("text", "^2.0.0"), tuple("@a/b", ">=1.0.0 <2.0.0"));
        assertThat(manifest.devDependencies()).extracting(d -> d.name().text()).containsExactly("check");
        assertThat(manifest.readme()).isEqualTo("docs/README.md");
        assertThat(manifest.isPrivate()).isTrue();
        assertThat(manifest.warnings()).isEmpty();
    }

    @Test
    void needs_name_and_version_only() {
        var manifest = read("{\"name\": \"json\", \"version\": \"1.2.0\"}");

        assertThat(manifest.description()).isEmpty();
        assertThat(manifest.keywords()).isEmpty();
        assertThat(manifest.dependencies()).isEmpty();
        assertThat(manifest.isPrivate()).isFalse();
        assertThat(faults("{}"))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/name", "required"), tuple("/version", "required"));
    }

    @Test
    void an_empty_text_counts_as_left_out() {
        var manifest = with("""
                "description": "", "author": " ", "license": "", "homepage": "", "repository": "", "readme": ""
                """);

        assertThat(manifest.license()).isEmpty();
        assertThat(manifest.warnings()).isEmpty();
    }

    @Test
    void reports_all_faults_at_once() {
        var faults = faults("""
                {
                  "name": "Json", "version": "1.2", "private": 1, "private": true, "x": "\\u0000",
                  "homepage": "javascript:alert(1)", "readme": "../x", "license": "MIT OR",
                  "keywords": ["ok", 7], "dependencies": {"A/~B": "^1.0.0", "text": "file:../text"}
                }""");

        assertThat(faults)
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/private", "duplicate-key"),
                        tuple("/x", "control-character"),
                        tuple("/name", "invalid-name"),
                        tuple("/version", "invalid-version"),
                        tuple("/license", "invalid-license"),
                        tuple("/homepage", "invalid-url"),
                        tuple("/keywords/1", "wrong-type"),
                        tuple("/dependencies/A~1~0B", "invalid-name"),
                        tuple("/dependencies/text", "not-a-range"),
                        tuple("/readme", "invalid-path"),
                        tuple("/private", "wrong-type"));
    }

    @Test
    void says_the_first_fault_and_the_number_in_the_message() {
        var refusal = catchThrowableOfType(
                InvalidManifestException.class, () -> read("{\"name\": \"json\", \"version\": 1, \"author\": []}"));

        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_MANIFEST);
        assertThat(refusal)
                .hasMessageStartingWith("synapse.json: 2 faults, the first at /version: \"version\" must be");
    }

    @Test
    void reports_at_most_100_faults() {
        String bad = IntStream.range(0, 500).mapToObj(i -> "\"A" + i + "\": 1").collect(Collectors.joining(","));

        var faults = faultsWith("\"dependencies\": {" + bad + "}");

        assertThat(faults).hasSize(100);
        assertThat(faults.get(99).detail()).isEqualTo("901 more are not shown");
    }

    @Test
    void keeps_unknown_fields_with_a_warning_each() {
        var manifest = with("""
                "x/y": {"deep": [1e5]}, "scripts": {"install": "rm -rf /"}, "devDependencies": {}
                """);

        assertThat(manifest.json()).contains("\"x/y\":{\"deep\":[1E+5]}", "\"scripts\":{\"install\":\"rm -rf /\"}");
        assertThat(manifest.warnings())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/x~1y", "unknown-field"),
                        tuple("/scripts", "scripts-ignored"),
                        tuple("/devDependencies", "unknown-field"));
        assertThat(manifest.warnings().get(1).detail()).contains("never run");
        assertThat(manifest.warnings().get(2).detail()).contains("dev_dependencies");
    }

    @Test
    void warns_at_most_20_times() {
        String many = IntStream.range(0, 50).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(","));

        var warnings = with(many).warnings();

        assertThat(warnings).hasSize(20);
        assertThat(warnings.get(19).detail()).isEqualTo("31 more are not shown");
    }

    @Test
    void warns_of_doubtful_but_harmless_things() {
        var warnings = with("""
                "license": "mit OR Nosuch-1.0+", "keywords": ["Json", "json"],
                "dependencies": {"a.b": "*"}, "dev_dependencies": {"a-b": "*"}""").warnings();

        assertThat(warnings)
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/license", "license-case"),
                        tuple("/license", "unknown-license"),
                        tuple("/keywords/1", "duplicate-keyword"),
                        tuple("/dev_dependencies/a-b", "also-needed"));
    }

    @Test
    void a_reserved_name_is_read() {
        assertThat(read("{\"name\": \"std\", \"version\": \"1.0.0\"}").name().isReserved())
                .isTrue();
    }

    @Test
    void a_thousand_dependencies_are_the_limit() {
        assertThat(with(dependencies(1_000)).dependencies()).hasSize(1_000);
        assertThat(faultsWith(dependencies(1_001)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/dependencies", "too-many"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.org:8080/x?y#z",
                "git+https://example.org/x.git",
                "git://example.org/x",
                "ssh://git@example.org/x.git",
                "git+ssh://git@example.org:22/x",
                "git@example.org:a/b.git",
                "HTTPS://[::1]/"
            })
    void a_repository_has_many_forms(String url) {
        assertThat(with("\"repository\": \"" + url + "\"").repository()).isEqualTo(url);
    }

    private static String dependencies(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"p" + i + "\": \"*\"")
                .collect(Collectors.joining(",", "\"dependencies\": {", "}"));
    }
}
