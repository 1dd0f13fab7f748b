package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import synapse.archive.Digest;
import synapse.remote.Failure;

class PublishCommandTest {
    @TempDir
    private Path home;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Path folder;
    private ShellRun shell;
    private int status = 201;
    private String problem = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        folder = Files.createDirectory(home.resolve("json"));
        Files.writeString(
                folder.resolve("synapse.json"), "{\"name\":\"json\",\"version\":\"1.0.0+b\",\"license\":\"MIT\"}");
        shell = new ShellRun(home, folder)
                .with(
                        "SYNAPSE_REGISTRY",
                        "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Registry-Min-Seq"));
        Path sent = home.resolve("sent");
        if (body.length > 0) Files.write(sent, body);
        boolean isWrite = exchange.getRequestMethod().equals("PUT");
        String text = problem.isEmpty()
                ? "{\"sha256\":\"%s\",\"seq\":7}".formatted(Digest.ofFile(sent))
                : "{\"code\":\"%s\",\"detail\":\"no, said the registry\"}".formatted(problem);
        exchange.getResponseHeaders()
                .set("Content-Type", problem.isEmpty() ? "application/json" : "application/problem+json");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(isWrite ? status : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void a_version_is_published_and_waited_for() {
        Captured result = shell.with("SYNAPSE_TOKEN", "t").run("pkg", "publish");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(requests)
                .containsExactly("PUT /api/v1/packages/json/1.0.0%2Bb null", "GET /api/v1/packages/json/1.0.0%2Bb 7");
        assertThat(result.out()).startsWith("published json 1.0.0+b\n").contains("/api/v1/packages/json/1.0.0%2Bb");
        assertThat(result.err()).contains("synapse.json", "1 file", "uploading");
    }

    @Test
    void the_same_bytes_again_change_nothing() {
        status = 200;

        Captured result = shell.with("SYNAPSE_TOKEN", "t").run("pkg", "publish", "--json");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("\"status\": \"unchanged\"");
    }

    @Test
    void a_refusal_says_what_to_do() {
        status = 409;
        problem = "version-exists";

        Captured result = shell.with("SYNAPSE_TOKEN", "t").run("pkg", "publish", "-q");

        assertThat(result.exitCode()).isEqualTo(Failure.DATA);
        assertThat(result.err()).isEqualTo("""
                error: no, said the registry
                hint: raise "version" in synapse.json, then publish again
                """);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void who_is_not_logged_in_learns_it_before_anything_is_sent() {
        Captured result = shell.run("pkg", "publish");

        assertThat(result.exitCode()).isEqualTo(Failure.NO_PERMISSION);
        assertThat(result.err()).contains("synapse pkg login");
        assertThat(requests).isEmpty();
    }

    @Test
    void a_dry_run_asks_the_registry_for_a_dry_run() {
        shell.with("SYNAPSE_TOKEN", "t").run("pkg", "publish", "--dry-run");

        assertThat(requests).first().isEqualTo("PUT /api/v1/packages/json/1.0.0%2Bb?dry_run=true null");
    }

    @Test
    void a_private_package_is_not_sent() throws IOException {
        Files.writeString(folder.resolve("synapse.json"), "{\"name\":\"json\",\"version\":\"1.0.0\",\"private\":true}");

        Captured result = shell.with("SYNAPSE_TOKEN", "t").run("pkg", "publish");

        assertThat(result.exitCode()).isEqualTo(Failure.DATA);
        assertThat(result.err()).contains("private");
        assertThat(requests).isEmpty();
    }

    @Test
    void without_a_registry_nothing_is_left_behind() throws IOException {
        server.stop(0);

        Captured result = shell.with("SYNAPSE_TOKEN", "t").run("pkg", "publish");

        assertThat(result.exitCode()).isEqualTo(Failure.UNAVAILABLE);
        assertThat(home.resolve("synapse/cache/packing")).isEmptyDirectory();
        assertThat(folder).isDirectoryNotContaining("glob:**.tar.gz");
    }
}
