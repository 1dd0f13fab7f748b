package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final RegistryClient ANYONE = SharedRegistry.anyone();
    private static final String JSON = Unique.name("read-json");
    private static final PackageBuilder PUBLISHED = aPackage(JSON)
            .version("1.2.0")
            .with("description", "Reads and writes JSON")
            .with("author", "Ada Lovelace")
            .with("license", "MIT OR Apache-2.0")
            .with("homepage", "https://example.org/json")
            .with("repository", "https://example.org/json.git")
            .with("readme", "README.md")
            .keywords("json", "parser")
            .dependency("text", "^2.0.0")
            .dependency("@tools/log", "1.x || 2.x")
            .devDependency("check", "*")
            .file("README.md", "# JSON");
    private static JsonNode answer;

    @BeforeAll
    static void publish() {
        ADA.publish(aPackage(JSON).version("1.1.0"));
        answer = ADA.publish(PUBLISHED).json();
    }

    private static ObjectNode described() {
        ObjectNode expected = RegistryClient.object()
                .put("name", JSON)
                .put("description", "Reads and writes JSON")
                .put("author", "Ada Lovelace")
                .put("license", "MIT OR Apache-2.0")
                .put("homepage", "https://example.org/json")
                .put("repository", "https://example.org/json.git")
                .put("seq", seq());
        expected.putArray("keywords").add("json").add("parser");
        return expected;
    }

    private static long seq() {
        return answer.path("seq").asLong();
    }

    private static String publishedAt() {
        return answer.path("published_at").asText();
    }

    @Test
    void a_package_is_described() {
        ObjectNode expected = described().put("latest", "1.2.0").put("updated_at", publishedAt());
        expected.putArray("versions").add("1.2.0").add("1.1.0");
        expected.putArray("owners").add(ADA.username());

        ObjectNode found = (ObjectNode) ANYONE.get("/packages/" + JSON).json();

        assertThat(found.remove("created_at").asText()).endsWith("Z").isLessThanOrEqualTo(publishedAt());
        found.remove("readme_html");
        assertThat(found).isEqualTo(normal(expected));
    }

    @Test
    void a_version_is_described() {
        ObjectNode expected = described()
                .put("version", "1.2.0")
                .put("sha256", PUBLISHED.sha256())
                .put("size", PUBLISHED.archive().length)
                .put("published_at", publishedAt())
                .put("published_by", ADA.username())
                .put("tarball_url", "/api/v1/packages/" + JSON + "/1.2.0/tarball");
        expected.putObject("dependencies").put("text", "^2.0.0").put("@tools/log", "1.x || 2.x");
        expected.putObject("dev_dependencies").put("check", "*");

        assertThat(ANYONE.get("/packages/" + JSON + "/1.2.0").json()).isEqualTo(normal(expected));
    }

    @Test
    void the_versions_are_listed() {
        ObjectNode expected = RegistryClient.object()
                .put("version", "1.2.0")
                .put("sha256", PUBLISHED.sha256())
                .put("size", PUBLISHED.archive().length)
                .put("published_at", publishedAt());

        JsonNode found = ANYONE.get("/packages/" + JSON + "/versions").json();

        assertThat(found.path("name").asText()).isEqualTo(JSON);
        assertThat(found.path("versions")).hasSize(2);
        assertThat(found.path("versions").get(0)).isEqualTo(normal(expected));
    }

    @Test
    void the_index_has_what_a_resolver_needs() {
        JsonNode found = ANYONE.get("/index/" + JSON).json();

        JsonNode row = found.path("versions").get(0);
        assertThat(found.path("name").asText()).isEqualTo(JSON);
        assertThat(found.path("status").asText()).isEqualTo("active");
        assertThat(found.path("seq").asLong()).isEqualTo(seq());
        assertThat(found.path("versions")).hasSize(2);
        assertThat(row.path("sha256").asText()).isEqualTo(PUBLISHED.sha256());
        assertThat(row.path("published_seq").asLong()).isEqualTo(seq());
        assertThat(row.path("dependencies").toString())
                .isEqualTo("{\"text\":\"^2.0.0\",\"@tools/log\":\"1.x || 2.x\"}");
        assertThat(row.has("yanked")).isFalse();
        assertThat(row.has("deprecated")).isFalse();
    }

    @Test
    void another_spelling_is_told_the_right_one() {
        String wrong = JSON.replace('-', '_');

        for (String path : List.of("/packages/%s", "/packages/%s/versions", "/packages/%s/1.2.0", "/index/%s")) {
            Answer refused = ANYONE.get(path.formatted(wrong));
            assertThat(refused.problem()).isEqualTo("404 package-not-found");
            assertThat(refused.detail()).contains("did you mean " + JSON + "?");
        }
        assertThat(ANYONE.get("/packages/" + wrong + "/1.2.0/tarball").problem())
                .isEqualTo("404 package-not-found");
    }

    @Test
    void what_is_not_there_is_named() {
        Answer version = ANYONE.get("/packages/" + JSON + "/9.9.9");
        Answer tarball = ANYONE.get("/packages/" + JSON + "/9.9.9/tarball");

        assertThat(version.problem()).isEqualTo("404 version-not-found");
        assertThat(version.detail()).contains(JSON, "9.9.9");
        assertThat(tarball.problem()).isEqualTo("404 version-not-found");
        assertThat(ANYONE.get("/index/not-" + JSON).problem()).isEqualTo("404 package-not-found");
    }

    @Test
    void a_publish_is_seen_at_once_in_every_document() {
        String name = Unique.name("json");
        for (int i = 0; i < 20; i++) {
            String version = "1." + i + ".0";
            ADA.publish(aPackage(name).version(version));
            for (String path : List.of("/packages/" + name, "/packages/" + name + "/versions", "/index/" + name)) {
                assertThat(ANYONE.get(path).text()).contains('"' + version + '"');
            }
            assertThat(ANYONE.get("/packages/" + name + "/" + version).status()).isEqualTo(200);
        }
    }

    /** Gives numbers the types that a parser gives them. */
    private static JsonNode normal(ObjectNode node) {
        return new Answer(0, null, node.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)).json();
    }
}
