package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code GET /openapi}: our document, as it was written, and as JSON. */
class OpenApiIT {
    private final RegistryClient anyone = SharedRegistry.anyone();

    @Test
    void the_document_is_served_as_it_was_written() throws IOException {
        byte[] written = Files.readAllBytes(Path.of("src/main/resources/META-INF/openapi.yaml"));

        Answer answer = get("");

        assertThat(answer.header("Content-Type")).startsWith("application/yaml");
        assertThat(answer.bytes())
                .as("the file and the answer")
                .hasSameSizeAs(written)
                .matches(bytes -> Arrays.equals(bytes, written));
    }

    @Test
    void the_json_form_says_the_same() throws IOException {
        Answer answer = get("", "Accept", "application/json");

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().path("openapi").asText()).isEqualTo("3.0.3");
        assertThat(answer.json().path("paths").fieldNames()).toIterable().contains("/api/v1/packages/{name}");
        assertThat(answer.json().at("/components/schemas/Time/example").isTextual())
                .isTrue();
        assertThat(get("?format=json").text()).isEqualTo(answer.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "*/*; application/yaml",
                "application/yaml; application/yaml",
                "text/html, */*; application/yaml",
                "application/json, */*; application/json"
            })
    void the_form_is_what_the_client_takes(String accept, String type) {
        assertThat(get("", "Accept", accept).header("Content-Type")).startsWith(type);
    }

    @Test
    void another_form_is_refused() {
        assertThat(get("?format=xml").problem()).isEqualTo("400 invalid-request");
        assertThat(get("?format=JSON&format=YAML").problem()).isEqualTo("400 invalid-request");
        assertThat(get("", "Accept", "image/png").problem()).isEqualTo("406 not-acceptable");
    }

    private Answer get(String query, String... headers) {
        return anyone.sendToRoot("GET", "/openapi" + query, BodyPublishers.noBody(), headers);
    }
}
