package synapse.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import synapse.manifest.PackageName;
import synapse.semver.VersionConstraint;

class ManifestFileTest {
    private static ManifestFile file(String text) {
        return ManifestFile.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ManifestFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void what_the_user_wrote_stays() {
        String written = """
                {
                    "name": "app",
                    "custom": {"b": [1, 2.50, {"c": null}], "a": "ü\\"\\n"},
                    "version": "1.0.0",
                    "keywords": ["x", "y"]
                }
                """;
        ManifestFile file = file(written);

        file.put("dependencies", PackageName.of("json"), VersionConstraint.parse("^1.0.0"));

        assertThat(text(file)).isEqualTo("""
                {
                    "name": "app",
                    "custom": {
                        "b": [
                            1,
                            2.50,
                            {
                                "c": null
                            }
                        ],
                        "a": "ü\\"\\n"
                    },
                    "version": "1.0.0",
                    "keywords": ["x", "y"],
                    "dependencies": {
                        "json": "^1.0.0"
                    }
                }
                """);
    }

    @Test
    void a_dependency_is_in_one_field_only() {
        ManifestFile file = file("{\"dependencies\":{\"json\":\"1\",\"b\":\"2\"}}");

        file.put("dev_dependencies", PackageName.of("json"), VersionConstraint.parse("3"));

        assertThat(text(file))
                .contains("\"dev_dependencies\": {\n    \"json\": \"3\"")
                .doesNotContain("\"json\": \"1\"");
        assertThat(file.remove(PackageName.of("json"))).isTrue();
        assertThat(file.remove(PackageName.of("json"))).isFalse();
    }
}
