package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A registry whose clients fetch archives from the store themselves. */
@Tag("process") // one database is enough
class RedirectIT {
    private static final PackageBuilder JSON = aPackage("json");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RegistryProcess registry;

    @BeforeAll
    static void start() {
        registry = RegistryProcess.on(TestDatabase.H2).with("REGISTRY_S3_REDIRECT", "true");
        TestBuckets.fresh().forEach(registry::with);
        registry.start();
        assertThat(registry.client().registered("ada").publish(JSON).status()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    private static HttpResponse<byte[]> send(URI uri, String method, String... fields) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        if (fields.length > 0) request.headers(fields);
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> tarball(String method, String... fields) throws Exception {
        return send(registry.uri().resolve("/api/v1/packages/json/1.0.0/tarball"), method, fields);
    }

    private static String field(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void a_download_is_sent_to_the_store_with_all_that_is_needed_to_compare() throws Exception {
        HttpResponse<byte[]> answer = tarball("GET");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(field(answer, "ETag")).isEqualTo("\"" + JSON.sha256() + "\"");
        assertThat(field(answer, "Repr-Digest")).startsWith("sha-256=:");
        assertThat(field(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).isEmpty();
        URI address = URI.create(field(answer, "Location"));
        assertThat(address.getPort()).isEqualTo(TestBuckets.port());
        assertThat(send(address, "GET").body()).isEqualTo(JSON.archive());
        assertThat(send(address, "GET", "Range", "bytes=10-19").body())
                .isEqualTo(Arrays.copyOfRange(JSON.archive(), 10, 20));
    }

    @Test
    void head_is_sent_there_too() throws Exception {
        HttpResponse<byte[]> answer = tarball("HEAD");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(field(answer, "ETag")).isEqualTo("\"" + JSON.sha256() + "\"");
        HttpResponse<byte[]> there = send(URI.create(field(answer, "Location")), "HEAD");
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(field(there, "Content-Length")).isEqualTo(Integer.toString(JSON.archive().length));
    }

    @Test
    void who_has_the_archive_is_not_sent_anywhere() throws Exception {
        assertThat(tarball("GET", "If-None-Match", "\"" + JSON.sha256() + "\"").statusCode())
                .isEqualTo(304);
        assertThat(tarball("GET", "Range", "bytes=99999999-").statusCode()).isEqualTo(416);
    }

    @Test
    void it_counts_as_a_download_and_head_does_not() throws Exception {
        PackageBuilder counted = aPackage("counted");
        assertThat(registry.client().registered("bob").publish(counted).status())
                .isEqualTo(201);
        URI tarball = registry.uri().resolve("/api/v1/packages/counted/1.0.0/tarball");

        send(tarball, "HEAD");
        send(tarball, "GET");

        for (int i = 0; i < 200 && total() == 0; i++) Pause.millis(100);
        assertThat(total()).isEqualTo(1);
    }

    private static long total() {
        return registry.client()
                .get("/packages/counted/stats")
                .json()
                .at("/downloads/total")
                .asLong();
    }
}
