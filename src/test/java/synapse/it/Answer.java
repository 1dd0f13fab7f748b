package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What the registry answered. */
final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What nobody outside must see: class names, stack traces, pages of the container. */
    private static final Pattern INSIDES =
            Pattern.compile("Exception|synapse\\.(?!json|lock)|at org\\.|java\\.|jakarta\\.|<html|<!DOCTYPE|Payara");

    private final int status;
    private final HttpHeaders headers;
    private final byte[] bytes;

    Answer(int status, HttpHeaders headers, byte... bytes) {
        this.status = status;
        this.headers = headers;
        this.bytes = bytes.clone();
    }

    int status() {
        return status;
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + status + " " + text(), e);
        }
    }

    /** Returns the only value of the field, empty if it is absent. */
    String header(String name) {
        List<String> values = headers.allValues(name);
        assertThat(values).as(name).hasSizeLessThan(2);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Returns status and code, such as {@code 409 version-exists}, of what is a problem document in every respect. */
    String problem() {
        assertThat(header("Content-Type")).as(this::toString).startsWith("application/problem+json");
        assertThat(text()).doesNotContainPattern(INSIDES);
        JsonNode problem = json();
        String code = problem.path("code").asText();
        assertThat(code).matches("[a-z]+(-[a-z]+)*");
        assertThat(problem.path("type").asText()).isEqualTo("/problems/" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        if (problem.has("instance"))
            assertThat(problem.path("instance").asText()).isNotBlank();
        assertThat(problem.path("request_id").asText())
                .isNotBlank()
                .isNotEqualTo("null")
                .isEqualTo(header("X-Request-Id"));
        return status + " " + code;
    }

    /**
     * Returns the problem; only the status where WildFly's HTTP engine refuses what it cannot parse, which never reaches
     * an application and has no body there.
     */
    String refusal() {
        boolean byEngine = TestServer.current() == TestServer.WILDFLY && status / 100 == 4 && bytes.length == 0;
        return byEngine ? Integer.toString(status) : problem();
    }

    /** Returns the sentence of a problem document. */
    String detail() {
        return json().path("detail").asText();
    }

    /** Returns the single faults of a problem document as {@code pointer code}. */
    List<String> faults() {
        return StreamSupport.stream(json().path("errors").spliterator(), false)
                .map(fault -> fault.path("pointer").asText() + " "
                        + fault.path("code").asText())
                .toList();
    }

    @Override
    public String toString() {
        return status + " " + headers.map() + " " + text();
    }
}
