package synapse.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private HttpServer server;
    private HttpServer other;

    @TempDir
    private Path temp;

    /** What the server answers next; the name of a header field may be empty. */
    private record Reply(int status, String body, String field, String value) {}

    @BeforeEach
    void begin() throws IOException {
        server = start();
        other = start();
    }

    private HttpServer start() throws IOException {
        HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        started.createContext("/", this::answer);
        started.start();
        return started;
    }

    @AfterEach
    void end() {
        server.stop(0);
        other.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        Reply reply = replies.size() > 1 ? replies.poll() : replies.peek();
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", reply.status() < 400 ? "application/json" : "application/problem+json");
        if (!reply.field().isEmpty()) exchange.getResponseHeaders().set(reply.field(), reply.value());
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String address(HttpServer of) {
        return "http://127.0.0.1:" + of.getAddress().getPort();
    }

    private Registry registry() {
        Environment environment = new Environment(Map.of(), temp, temp);
        return new Registry(RegistryAddress.parse(address(server)), Optional.of("secret"), "test", environment);
    }

    @Test
    void what_passes_is_tried_again() {
        replies.add(new Reply(503, "{}", "Retry-After", "0"));
        replies.add(new Reply(429, "{}", "", ""));
        replies.add(new Reply(200, "{\"a\":1}", "", ""));

        assertThat(registry().get("/x").number("a")).isEqualTo(1);

        assertThat(seen).hasSize(3);
    }

    @Test
    void there_is_an_end_of_trying() {
        replies.add(new Reply(503, "{\"code\":\"unavailable\",\"detail\":\"later\",\"request_id\":\"r1\"}", "", ""));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> registry().get("/x"));

        assertThat(seen).hasSize(Retries.MOST);
        assertThat(refusal).hasMessage("later");
        assertThat(refusal.exitCode()).isEqualTo(69);
        assertThat(refusal.hints()).anyMatch(hint -> hint.contains("r1"));
    }

    @Test
    void a_wait_of_hours_is_not_waited() {
        replies.add(new Reply(429, "{\"detail\":\"too many\"}", "Retry-After", "7200"));

        assertThatThrownBy(() -> registry().get("/x")).hasMessage("too many");

        assertThat(seen).hasSize(1);
    }

    @Test
    void a_refusal_says_every_fault() {
        replies.add(new Reply(
                422,
                "{\"code\":\"validation-failed\",\"detail\":\"no\",\"errors\":[{\"pointer\":\"/a\",\"detail\":\"bad\"}]}",
                "",
                ""));

        assertThatThrownBy(() -> registry().post("/x", JsonValue.EMPTY_JSON_OBJECT))
                .hasMessage("no\n  /a: bad");
    }

    @Test
    void the_token_stays_with_the_registry() {
        replies.add(new Reply(307, "", "Location", address(other) + "/bytes"));
        replies.add(new Reply(200, "{}", "", ""));

        registry().download("/archive", (in, length) -> in.readAllBytes());

        assertThat(seen).containsExactly("GET /api/v1/archive Bearer secret", "GET /bytes null");
    }

    @Test
    void who_is_no_registry_is_told_apart() {
        replies.add(new Reply(200, "<html>", "", ""));

        assertThatThrownBy(() -> registry().get("/x")).hasMessageContaining("not that of a registry");
    }

    @Test
    void a_document_is_kept_and_asked_for_with_its_tag() {
        MetadataCache cache = new MetadataCache(
                Home.of(new Environment(Map.of("SYNAPSE_HOME", temp.toString()), temp, temp)),
                RegistryAddress.parse(address(server)));
        replies.add(new Reply(200, "{\"a\":1}", "ETag", "\"t\""));
        replies.add(new Reply(304, "", "", ""));

        assertThat(cache.last("/index/a", Document::json)).isEmpty();
        assertThat(cache.fetch(registry(), "/index/a", Document::json)).isPresent();
        assertThat(cache.fetch(registry(), "/index/a", Document::json)
                        .orElseThrow()
                        .getInt("a"))
                .isEqualTo(1);
        assertThat(cache.last("/index/a", Document::json).orElseThrow().getInt("a"))
                .isEqualTo(1);
    }
}
