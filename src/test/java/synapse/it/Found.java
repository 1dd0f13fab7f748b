package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a registry finds, asked as people ask. */
final class Found {
    private Found() {}

    /** Returns the names that are found, in their order. */
    static List<String> names(RegistryClient client, String query, String... headers) {
        return names(answer(client, query, headers));
    }

    static List<String> names(JsonNode page) {
        return StreamSupport.stream(page.path("results").spliterator(), false)
                .map(row -> row.path("name").asText())
                .toList();
    }

    static JsonNode answer(RegistryClient client, String query, String... headers) {
        Answer answer = client.get("/search?limit=100&" + query, headers);
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        return answer.json();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Returns the header field of one who wants to see what was just written. */
    static String[] atLeast(Answer written) {
        return new String[] {"Registry-Min-Seq", written.json().path("seq").asText()};
    }
}
