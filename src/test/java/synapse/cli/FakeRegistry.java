package synapse.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A registry that answers what a test tells it to, and remembers what it was asked. */
final class FakeRegistry implements AutoCloseable {
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Reply(int status, byte[] body) {}

    FakeRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers a request such as {@code GET /packages/json} so; quotes of the JSON are single ones. */
    FakeRegistry on(String request, int status, String json) {
        return on(request, status, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    FakeRegistry on(String request, int status, byte[] body) {
        replies.put(request, new Reply(status, body));
        return this;
    }

    FakeRegistry problem(String request, int status, String code, String detail) {
        return on(request, status, "{'code':'%s','status':%d,'detail':'%s'}".formatted(code, status, detail));
    }

    /** Returns what was asked, as {@code POST /tokens Bearer t {"name":"x"}}. */
    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String path = exchange.getRequestURI().getRawPath().substring("/api/v1".length());
        String asked = exchange.getRequestMethod() + " " + path + (query == null ? "" : "?" + query);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add((asked + " " + (token == null ? "" : token + " ") + body).strip());
        Reply missing =
                new Reply(404, "{\"code\":\"not-found\",\"detail\":\"nothing here\"}".getBytes(StandardCharsets.UTF_8));
        Reply reply = replies.getOrDefault(asked, missing);
        String type = reply.status() < 400 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("ETag", "\"" + reply.body().length + "\"");
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
