package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Clients that offer HTTP/2 with their first request, as Java's own does unless told otherwise. */
class Http2IT {
    private final RegistryClient ada = SharedRegistry.newUser();
    private final PackageBuilder json = aPackage(Unique.name("json")).file("a.txt", "x".repeat(50_000));

    @Test
    void a_client_that_offers_http_2_publishes_and_downloads() throws Exception {
        String path = "/api/v1/packages/" + json.name() + "/1.0.0";

        HttpResponse<byte[]> published = send(request(path)
                .PUT(BodyPublishers.ofByteArray(json.archive()))
                .header("Content-Type", "application/gzip")
                .header("Authorization", "Bearer " + ada.token()));
        HttpResponse<byte[]> downloaded = send(request(path + "/tarball"));
        HttpResponse<byte[]> refused = send(request("/nope"));

        assertThat(published.statusCode()).isEqualTo(201);
        assertThat(downloaded.body()).isEqualTo(json.archive());
        assertThat(new Answer(refused.statusCode(), refused.headers(), refused.body()).problem())
                .isEqualTo("404 not-found");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + SharedRegistry.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
