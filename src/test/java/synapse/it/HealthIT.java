package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthIT {
    private final RegistryClient anyone = SharedRegistry.anyone();

    @Test
    void every_part_is_up() {
        Answer answer = anyone.get("/health");

        JsonNode health = answer.json();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(health.path("status").asText()).isEqualTo("up");
        assertThat(health.path("version").asText()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(health.path("parts").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("database", "storage", "journal");
        assertThat(health.path("parts"))
                .allSatisfy(part -> assertThat(part.asText()).isEqualTo("up"));
    }

    @ParameterizedTest
    @CsvSource({
        "/health/live, followers threads",
        "/health/ready, database journal limits search storage",
        "/health/started, registry",
        "/health, database followers journal limits registry search storage threads"
    })
    void the_server_tells_by_microprofile_health(String path, String checks) {
        Answer answer = anyone.sendToRoot("GET", path, BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().path("status").asText()).isEqualTo("UP");
        assertThat(answer.json().path("checks").findValuesAsText("name")).containsExactlyInAnyOrder(checks.split(" "));
        assertThat(answer.json().path("checks").findValuesAsText("status")).containsOnly("UP");
    }

    @Test
    void the_start_page_says_what_this_is() {
        Answer answer = root("GET", "/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text())
                .contains("Synapse Registry", "api/v1/health")
                .contains(anyone.get("/health").json().path("version").asText())
                .doesNotContain("${");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/WEB-INF/web.xml",
                "/WEB-INF/classes/db/migration/V001__schema.sql",
                "/META-INF/MANIFEST.MF",
                "/web-inf/web.xml",
                "/api",
                "/api/",
                "/api/v1",
                "/api/v1/",
                "/api/v2/packages",
                "/api/v1/nope",
                "/api/v1/packages/a/b/c/d",
                "/api/v1/packages/a/1.0.0/tarball/x",
                "/.well-known/nope",
                "/index.jsp",
                "/error",
                "/api/v1/packages//1.0.0",
                "//nope",
                "/api/v1/application.wadl"
            })
    void a_path_that_leads_nowhere_is_a_problem(String path) {
        assertThat(RawHttp.request("GET", path).problem()).startsWith("404 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope;jsessionid=1",
                "/%57EB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/x/../WEB-INF/web.xml",
                "/WEB-INF;x/web.xml"
            })
    void what_is_inside_stays_inside_in_every_disguise(String path) {
        assertThat(RawHttp.request("GET", path).problem()).startsWith("40");
    }

    @Test
    void an_answer_does_not_say_which_server_made_it() {
        for (String path : new String[] {"/", "/nope", "/api/v1/health", "/api/v1/packages"}) {
            Answer answer = root("GET", path);
            assertThat(answer.header("Server") + answer.header("X-Powered-By"))
                    .doesNotContainIgnoringCase("payara")
                    .doesNotContainIgnoringCase("servlet");
        }
    }

    @Test
    void a_request_has_an_id_the_clients_if_it_is_sane() {
        assertThat(anyone.get("/health", "X-Request-Id", "build-4711").header("X-Request-Id"))
                .isEqualTo("build-4711");
        assertThat(anyone.get("/health").header("X-Request-Id")).isNotBlank();
        assertThat(anyone.get("/health", "X-Request-Id", "<script>").header("X-Request-Id"))
                .isNotBlank()
                .doesNotContain("<");
        assertThat(anyone.get("/packages/no-such", "X-Request-Id", "build-4712").problem())
                .isEqualTo("404 package-not-found");
    }

    private Answer root(String method, String path) {
        return anyone.sendToRoot(method, path, BodyPublishers.noBody());
    }
}
