package synapse.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.openapi.Endpoint;

class RoutesTest {
    static List<String> templates() {
        return Routes.API;
    }

    @Test
    void the_routes_are_those_of_the_resources() {
        List<String> paths =
                Endpoint.all().stream().map(Endpoint::path).distinct().toList();

        assertThat(paths).hasSizeGreaterThan(10);
        assertThat(Routes.API).containsExactlyInAnyOrderElementsOf(paths);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void each_template_is_found_by_paths_of_its_shape(String template) {
        for (String name : List.of(
                "json",
                "a.b",
                "@tools/json",
                "@tools%2Fjson",
                "%40tools%2fjson",
                "%40tools/json",
                "versions",
                "@tools/versions",
                "@tools%2Fversions")) {
            String path = "/api/v1" + template.replace("{name}", name).replaceAll("\\{\\w+}", "1.0.0");

            assertThat(Routes.of(path).template()).as(path).isEqualTo("/api/v1" + template);
            assertThat(Routes.of(path + "/").template()).as(path + "/").isEqualTo("/api/v1" + template);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/docs/api.md, /docs/{page}",
        "/cli/install.sh, /cli/{file}",
        "/.well-known/jwks.json, /.well-known/jwks.json",
        "/metrics, /metrics",
        "/health, /health",
        "/health/live, /health/{kind}",
        "/api/v1/packages/versions/versions, /api/v1/packages/{name}/versions",
        "/api/v1/packages/versions/tarball, /api/v1/packages/{name}/{version}",
        "/api/v1/packages/json/versions/tarball, /api/v1/packages/{name}/{version}/tarball",
        "/api/v1/packages/@tools, /api/v1/packages/{name}"
    })
    void a_path_has_the_route_that_answers_it(String path, String template) {
        assertThat(Routes.of(path).template()).isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//",
                "*",
                "/nope",
                "/api",
                "/api/v1",
                "/api/v1/nope",
                "/api/v2/packages",
                "/api/v1/packages//1.0.0",
                "/api/v1/packages/a/b/c/d",
                "/api/v1/packages/json/1.0.0/tarball/x",
                "/api/v1/packages/@a/b/c/d/e",
                "/healthy",
                "/metric"
            })
    void any_other_path_has_none(String path) {
        assertThat(Routes.of(path).template()).isEqualTo("none");
    }

    @Test
    void a_route_is_the_same_at_every_look() {
        assertThat(Routes.of("/api/v1/packages/json")).isSameAs(Routes.of("/api/v1/packages/@tools/text"));
    }
}
