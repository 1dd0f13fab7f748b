package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import synapse.archive.Digest;
import synapse.load.Hashed;

/** Eight uploads of almost 100 MiB at once, in both forms, and as many downloads, by a registry with a heap of 512 MB. */
@Tag("process") // the database has no part in it: once is enough
class MemoryIT {
    private static final int UPLOADS = 8;
    private static final long LIMIT_BYTES = 104_857_600;
    private static final long MOST_RESIDENT_KIB = 800_000;

    private static RegistryProcess registry;
    private static RegistryClient user;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        registry = RegistryProcess.on(TestDatabase.current())
                .compiledAsInProduction()
                .start();
        user = registry.client().registered("heavy");
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    void eight_large_archives_at_once_are_published_as_they_are() throws Exception {
        publish("1.0.0", file -> put("1.0.0", file));
    }

    @Test
    void eight_large_archives_at_once_are_published_in_base64() throws Exception {
        publish("2.0.0", file -> post(file));
    }

    private interface Upload {
        HttpRequest.Builder of(Path archive) throws IOException;
    }

    private void publish(String version, Upload upload) throws Exception {
        List<Path> archives = Parallel.run(UPLOADS, number -> archive(number, version));
        assertThat(archives)
                .allSatisfy(file -> assertThat(file.toFile().length()).isBetween(LIMIT_BYTES - 30_000, LIMIT_BYTES));
        ResidentMemory memory = ResidentMemory.ofRegistryAt(registry.port());
        long before = memory.nowKib();
        long began = System.nanoTime();

        List<Integer> statuses = Parallel.run(UPLOADS, number -> send(upload, archives.get(number)));

        System.out.printf(
                "%s: %d uploads in %d ms; resident %d KiB before, %d after, %d at most%n",
                version, UPLOADS, (System.nanoTime() - began) / 1_000_000, before, memory.nowKib(), memory.peakKib());
        assertThat(statuses).containsOnly(201);
        assertThat(memory.peakKib()).isLessThan(MOST_RESIDENT_KIB);
        assertAllComeBack(version, archives);
        System.out.printf("with 8 downloads: resident %d KiB at most%n", memory.peakKib());
        assertThat(memory.peakKib()).isLessThan(MOST_RESIDENT_KIB);
        assertThat(registry.log()).doesNotContain("OutOfMemoryError");
        assertThat(user.get("/health").status()).isEqualTo(200);
        try (Stream<Path> spooled = Files.list(registry.data().resolve("spool"))) {
            assertThat(spooled).isEmpty();
        }
    }

    private static void assertAllComeBack(String version, List<Path> archives) throws Exception {
        List<String> expected = new ArrayList<>();
        for (Path archive : archives) expected.add(Digest.ofFile(archive).hex());

        List<String> received = Parallel.run(UPLOADS, number -> download(name(number), version));

        assertThat(received).isEqualTo(expected);
    }

    private Path archive(int number, String version) {
        try {
            return BigArchive.write(folder.resolve(number + ".tar.gz"), name(number), version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(int number) {
        return "heavy-" + number;
    }

    private static HttpRequest.Builder put(String version, Path archive) throws FileNotFoundException {
        String number = archive.getFileName().toString().substring(0, 1);
        return HttpRequest.newBuilder(uri("/packages/heavy-" + number + "/" + version))
                .header("Content-Type", "application/gzip")
                .PUT(BodyPublishers.ofFile(archive));
    }

    private static HttpRequest.Builder post(Path archive) throws IOException {
        BodyPublisher tarball = BodyPublishers.ofInputStream(() -> BigArchive.base64(archive));
        return HttpRequest.newBuilder(uri("/packages"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("{\"tarball\":\""), tarball, BodyPublishers.ofString("\"}")));
    }

    private static URI uri(String path) {
        return registry.uri().resolve("/api/v1" + path);
    }

    private static int send(Upload upload, Path archive) {
        try {
            HttpRequest request = upload.of(archive)
                    .header("Authorization", "Bearer " + user.token())
                    .build();
            HttpResponse<String> answer = client().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 201) System.out.println(answer.body());
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static String download(String name, String version) {
        HttpRequest request = HttpRequest.newBuilder(uri("/packages/" + name + "/" + version + "/tarball"))
                .build();
        try {
            return client().send(request, Hashed.handler()).body().hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
