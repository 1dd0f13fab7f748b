package synapse.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import synapse.archive.Digest;
import synapse.config.ConfigurationException;
import synapse.config.GivenSettings;
import synapse.s3.S3Server;

/** The settings of a bucket, and what only a bucket does. */
class S3BucketTest {
    @TempDir
    static Path shared;

    private static S3Server server;

    @RegisterExtension
    final GivenSettings given = new GivenSettings();

    @TempDir
    Path folder;

    private final Map<String, String> settings = new TreeMap<>();
    private String bucket;

    @BeforeAll
    static void startServer() {
        server = new S3Server(shared.resolve("s3"));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void makeBucket() {
        bucket = server.freshBucket();
        settings.putAll(server.settings(bucket));
    }

    private TestStore open() {
        return TestStore.s3(folder, given, settings);
    }

    private static void assertRefused(ThrowingCallable start, String... words) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(start))
                .isInstanceOf(ConfigurationException.class)
                .message()
                .contains(words)
                .doesNotContain("\n", S3Server.SECRET_KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTRY_S3_BUCKET, a/b",
        "REGISTRY_S3_BUCKET, ''",
        "REGISTRY_S3_ENDPOINT, localhost:9000",
        "REGISTRY_S3_ENDPOINT, ftp://localhost",
        "REGISTRY_S3_ENDPOINT, http://localhost/path",
        "REGISTRY_S3_ENDPOINT, http://user:pass@localhost",
        "REGISTRY_S3_PUBLIC_ENDPOINT, x",
        "REGISTRY_S3_REGION, Frankfurt",
        "REGISTRY_S3_PATH_STYLE, yes",
        "REGISTRY_S3_REDIRECT, 1",
        "REGISTRY_S3_TIMEOUT, 8",
        "REGISTRY_S3_TIMEOUT, PT0S",
        "REGISTRY_S3_ACCESS_KEY, ''",
        "REGISTRY_S3_SECRET_KEY, ''"
    })
    void a_wrong_setting_is_named(String variable, String value) {
        settings.put(variable, value);

        assertRefused(this::open, variable);
    }

    @Test
    void amazon_needs_a_region() {
        settings.remove("REGISTRY_S3_ENDPOINT");
        given.put("registry.s3.endpoint", "");

        assertRefused(this::open, "REGISTRY_S3_REGION", "REGISTRY_S3_ENDPOINT");
    }

    @Test
    void a_bucket_that_cannot_be_used_is_told() throws IOException {
        settings.put("REGISTRY_S3_BUCKET", "nowhere");
        assertRefused(this::open, "nowhere at http://127.0.0.1:", "REGISTRY_S3_BUCKET");

        settings.put("REGISTRY_S3_BUCKET", bucket);
        settings.put("REGISTRY_S3_SECRET_KEY", "another");
        assertRefused(this::open, bucket, "signature", "keys");

        settings.putAll(S3Server.settings(bucket, 1));
        assertRefused(this::open, "http://127.0.0.1:1", "REGISTRY_S3_BUCKET");
    }

    @Test
    void the_start_leaves_nothing_in_the_bucket() throws IOException {
        open().close();

        try (var files = Files.walk(server.bucket(bucket))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void bytes_that_the_key_does_not_name_are_not_stored() throws IOException {
        try (TestStore store = open()) {
            StorageKey key = StorageKey.fresh(Digest.of("0".repeat(64)));

            for (int size : new int[] {10_000, 9 << 20}) {
                Path file = store.file(TestStore.bytes(size));
                assertThatIOException().isThrownBy(() -> store.connection.put(key, file));
            }

            assertThat(store.keys()).isEmpty();
        }
    }

    @Test
    void an_object_is_a_file_of_the_same_key() throws IOException {
        try (TestStore store = open()) {
            byte[] bytes = TestStore.bytes(1000);

            StorageKey key = store.put(bytes);

            assertThat(server.bucket(bucket).resolve(key.text())).hasBinaryContent(bytes);
        }
    }

    @Test
    void clients_come_through_the_registry_unless_they_are_sent_to_the_store() throws IOException {
        try (TestStore store = open()) {
            StorageKey key = store.put(TestStore.bytes(10));

            assertThat(store.connection.address(key, "a-1.0.0.tar.gz", false)).isEmpty();
        }
    }

    @Test
    void an_address_gives_the_bytes_without_credentials_for_a_minute() throws Exception {
        settings.put("REGISTRY_S3_REDIRECT", "true");
        try (TestStore store = open()) {
            byte[] bytes = TestStore.bytes(100_000);
            StorageKey key = store.put(bytes);

            URI address = store.connection.address(key, "a-1.0.0.tar.gz", false).orElseThrow();
            HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(address).build());

            assertThat(answer.body()).isEqualTo(bytes);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/gzip");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"a-1.0.0.tar.gz\"");
            assertThat(address.getQuery()).contains("X-Amz-Expires=60").doesNotContain(S3Server.SECRET_KEY);
            URI forHead = store.connection.address(key, "a", true).orElseThrow();
            HttpRequest head = HttpRequest.newBuilder(forHead)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(send(head).headers().firstValue("Content-Length")).hasValue("100000");
            URI forged = URI.create(address.toString().replace(key.text(), "sha256/00/other"));
            assertThat(send(HttpRequest.newBuilder(forged).build()).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void clients_may_reach_the_store_elsewhere() throws IOException {
        settings.put("REGISTRY_S3_REDIRECT", "true");
        settings.put("REGISTRY_S3_PUBLIC_ENDPOINT", "https://archives.example.org");
        try (TestStore store = open()) {
            StorageKey key = store.put(TestStore.bytes(10));

            URI address = store.connection.address(key, "a", false).orElseThrow();

            assertThat(address.toString()).startsWith("https://archives.example.org/" + bucket + "/" + key.text());
        }
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
