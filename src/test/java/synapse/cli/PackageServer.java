package synapse.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import synapse.archive.ArchiveFile;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveWriter;
import synapse.archive.Digest;
import synapse.archive.EntryPath;

/** Serves an index and archives, as told: also wrong ones, or none for a while. */
final class PackageServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, List<JsonObject>> versions = new ConcurrentHashMap<>();
    private final Map<String, byte[]> archives = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger unavailable = new AtomicInteger();
    private int seq;

    PackageServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Publishes a version that needs others, given as {@code "json ^1.0.0"}. */
    PackageServer with(String name, String version, String... needs) {
        JsonObjectBuilder dependencies = Json.createObjectBuilder();
        for (String need : needs) dependencies.add(need.split(" ", 2)[0], need.split(" ", 2)[1]);
        JsonObject needed = dependencies.build();
        return with(name, version, needed, archive(name, version, needed));
    }

    /** Publishes any bytes, which have the digest that the index tells. */
    PackageServer with(String name, String version, JsonObject needed, byte[] archive) {
        JsonObject row = Json.createObjectBuilder()
                .add("version", version)
                .add("sha256", digest(archive))
                .add("size", archive.length)
                .add("published_seq", ++seq)
                .add("dependencies", needed)
                .build();
        versions.computeIfAbsent(name, unused -> new CopyOnWriteArrayList<>()).add(0, row);
        archives.put(name + "/" + version, archive);
        return this;
    }

    void yank(String name, String version) {
        versions.get(name).replaceAll(row -> {
            if (!row.getString("version").equals(version)) return row;
            JsonObject reason =
                    Json.createObjectBuilder().add("reason", "broken").build();
            return Json.createObjectBuilder(row).add("yanked", reason).build();
        });
    }

    /** Sends other bytes for an archive than the index tells. */
    void tamper(String name, String version, byte[] bytes) {
        archives.put(name + "/" + version, bytes);
    }

    /** Answers the next requests with 503. */
    void fail(int requests) {
        unavailable.set(requests);
    }

    /** Returns the paths asked for since the last call. */
    List<String> requests() {
        List<String> seen = new ArrayList<>(requests);
        requests.clear();
        return seen;
    }

    static byte[] archive(String name, String version, JsonObject needed) {
        byte[] manifest = Json.createObjectBuilder()
                .add("name", name)
                .add("version", version)
                .add("dependencies", needed)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        byte[] source = ("// " + name + " " + version + "\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ArchiveWriter(ArchiveLimits.standard())
                    .write(
                            List.of(
                                    ArchiveFile.of(new EntryPath("synapse.json"), manifest),
                                    ArchiveFile.of(new EntryPath("src/main.syn"), source)),
                            out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String digest(byte[] bytes) {
        try {
            return Digest.ofStream(new ByteArrayInputStream(bytes)).hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/api/v1", "");
        requests.add(path);
        try (exchange) {
            if (unavailable.getAndUpdate(left -> Math.max(0, left - 1)) > 0) send(exchange, 503, new byte[0], "");
            else if (path.equals("/search/suggest")) names(exchange);
            else if (path.startsWith("/index/")) index(exchange, path.substring("/index/".length()));
            else archive(exchange, path.replaceFirst("^/packages/", "").replaceFirst("/tarball$", ""));
        }
    }

    private void names(HttpExchange exchange) throws IOException {
        JsonArrayBuilder names = Json.createArrayBuilder(versions.keySet());
        JsonObject page = Json.createObjectBuilder().add("suggestions", names).build();
        send(exchange, 200, page.toString().getBytes(StandardCharsets.UTF_8), "");
    }

    private void index(HttpExchange exchange, String name) throws IOException {
        if (!versions.containsKey(name)) {
            send(exchange, 404, "{\"code\":\"package-not-found\"}".getBytes(StandardCharsets.UTF_8), "");
            return;
        }
        JsonArrayBuilder rows = Json.createArrayBuilder();
        versions.get(name).forEach(rows::add);
        JsonObject document = Json.createObjectBuilder()
                .add("name", name)
                .add("versions", rows)
                .build();
        byte[] body = document.toString().getBytes(StandardCharsets.UTF_8);
        String etag = '"' + digest(body) + '"';
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) send(exchange, 304, new byte[0], etag);
        else send(exchange, 200, body, etag);
    }

    private void archive(HttpExchange exchange, String version) throws IOException {
        byte[] body = archives.get(version);
        if (body == null) send(exchange, 404, "{\"code\":\"version-not-found\"}".getBytes(StandardCharsets.UTF_8), "");
        else send(exchange, 200, body, "");
    }

    private static void send(HttpExchange exchange, int status, byte[] body, String etag) throws IOException {
        if (!etag.isEmpty()) exchange.getResponseHeaders().set("ETag", etag);
        boolean isEmpty = body.length == 0;
        exchange.getResponseHeaders()
                .set("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, isEmpty ? -1 : body.length);
        if (isEmpty) return;
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
