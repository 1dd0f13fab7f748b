package synapse.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.manifest.PackageName;

class ReadPathTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/packages/json, packages, json, ''",
        "/api/v1/packages/json/versions, packages, json, versions",
        "/api/v1/packages/json/1.0.0+b.1, packages, json, 1.0.0+b.1",
        "/api/v1/packages/json/1.0.0/tarball, packages, json, 1.0.0/tarball",
        "/api/v1/packages/versions/versions, packages, versions, versions",
        "/api/v1/packages/@tools/json, packages, @tools/json, ''",
        "/api/v1/packages/@tools/versions/versions, packages, @tools/versions, versions",
        "/api/v1/packages/@tools/json/1.0.0/tarball, packages, @tools/json, 1.0.0/tarball",
        "/api/v1/index/json, index, json, ''",
        "/api/v1/index/@tools/json, index, @tools/json, ''"
    })
    void a_plain_path_is_split(String uri, String collection, String name, String rest) {
        assertThat(ReadPath.parse(uri)).contains(new ReadPath(collection, PackageName.of(name), rest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/packages",
                "/api/v1/packages/",
                "/api/v1/packages/json/",
                "/api/v1/packages/@tools",
                "/api/v1/packages/@tools/",
                "/api/v1/packages/@tools%2Fjson",
                "/api/v1/packages/%40tools/json",
                "/api/v1/packages/json/1.0.0%2Bb",
                "/api/v1/packages/JSON",
                "/api/v1/packages//json",
                "/api/v1/packagesx/json",
                "/api/v2/packages/json",
                "/x/api/v1/packages/json",
                "/api/v1/changes",
                "/api/v1/index/"
            })
    void whatever_else_is_for_jax_rs(String uri) {
        assertThat(ReadPath.parse(uri)).isEmpty();
    }

    @Test
    void a_name_that_is_too_long_is_for_jax_rs() {
        assertThat(ReadPath.parse("/api/v1/index/" + "a".repeat(216))).isPresent();
        assertThat(ReadPath.parse("/api/v1/index/" + "a".repeat(217))).isEmpty();
    }
}
