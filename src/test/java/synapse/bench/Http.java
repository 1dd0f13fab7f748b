package synapse.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Single requests, as a client sends them: HTTP/1.1, kept alive. */
final class Http {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Http() {}

    static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(LIMIT);
    }

    static HttpRequest.Builder json(URI uri, String method, JsonNode body) {
        return request(uri)
                .method(method, BodyPublishers.ofString(body.toString()))
                .header("Content-Type", "application/json");
    }

    static HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    /** @throws IOException unless the status is 200 or 201 */
    static HttpResponse<byte[]> sendWell(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() == 200 || response.statusCode() == 201) return response;
        throw new IOException("%s %s: %d %s"
                .formatted(request.method(), request.uri(), response.statusCode(), new String(response.body(), UTF_8)));
    }

    /** Tells whether the answer is 200. */
    static boolean answers(URI uri) throws InterruptedException {
        try {
            return send(request(uri).build()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }
}
