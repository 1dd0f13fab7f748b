package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A thin client of the registry's HTTP API, for one user or for nobody; holds each answer to the {@link Contract}. */
final class RegistryClient {
    static final String PASSWORD = "correct horse 9";
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI server;
    private final String username;
    private final String token; // empty: nobody

    RegistryClient(URI server) {
        this(server, "", "");
    }

    private RegistryClient(URI server, String username, String token) {
        this.server = server;
        this.username = username;
        this.token = token;
    }

    String username() {
        return username;
    }

    String token() {
        return token;
    }

    RegistryClient withToken(String other) {
        return new RegistryClient(server, username, other);
    }

    /** Returns a client of a new account, logged in. */
    RegistryClient registered(String name) {
        assertThat(register(name, name + "@example.org", PASSWORD).status()).isEqualTo(201);
        return loggedIn(name, PASSWORD);
    }

    RegistryClient loggedIn(String name, String password) {
        Answer answer = login(name, password);
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        return new RegistryClient(server, name, answer.json().path("token").asText());
    }

    Answer register(String name, String email, String password) {
        return post(
                "/auth/register",
                object().put("username", name).put("email", email).put("password", password));
    }

    Answer login(String name, String password) {
        return post("/auth/login", object().put("username", name).put("password", password));
    }

    /** Publishes as the client does: the archive is the body. */
    Answer publish(PackageBuilder wanted) {
        return publish(wanted, "");
    }

    Answer publish(PackageBuilder wanted, String query) {
        String path = "/packages/" + wanted.name() + "/" + wanted.version() + query;
        return send("PUT", path, BodyPublishers.ofByteArray(wanted.archive()), "Content-Type", "application/gzip");
    }

    /** Publishes as one JSON object: {@code metadata}, and the archive in base64. */
    Answer publishAsJson(PackageBuilder wanted, ObjectNode metadata) {
        return post("/packages", metadata.deepCopy().put("tarball", wanted.archive()));
    }

    Answer tarball(PackageBuilder published, String... headers) {
        return get("/packages/" + published.name() + "/" + published.version() + "/tarball", headers);
    }

    Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    Answer changePassword(String current, String chosen) {
        return post("/auth/password", object().put("current_password", current).put("new_password", chosen));
    }

    Answer makeToken(String... scopes) {
        ObjectNode wish = object().put("name", "of a test");
        for (String scope : scopes) wish.withArray("scopes").add(scope);
        return post("/tokens", wish);
    }

    /** Returns a client of the same user with a new API token. */
    RegistryClient withApiToken(String... scopes) {
        Answer made = makeToken(scopes);
        assertThat(made.status()).as(made::toString).isEqualTo(201);
        return withToken(made.json().path("token").asText());
    }

    /** Returns a client with a new API token for these packages and addresses, JSON arrays; empty ones are left out. */
    RegistryClient withNarrowToken(String packages, String addresses, String... scopes) {
        ObjectNode wish = object().put("name", "of a test");
        for (String scope : scopes) wish.withArray("scopes").add(scope);
        try {
            if (!packages.equals("[]")) wish.set("packages", JSON.readTree(packages));
            if (!addresses.equals("[]")) wish.set("addresses", JSON.readTree(addresses));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Answer made = post("/tokens", wish);
        assertThat(made.status()).as(made::toString).isEqualTo(201);
        return withToken(made.json().path("token").asText());
    }

    /** Tells whether the credentials at hand are accepted, and fails if they are refused for another reason than themselves. */
    boolean isAccepted() {
        Answer answer = get("/auth/me");
        if (answer.status() != 200) assertThat(answer.problem()).isEqualTo("401 invalid-token");
        return answer.status() == 200;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer head(String path, String... headers) {
        return send("HEAD", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, ObjectNode body) {
        return send("POST", path, BodyPublishers.ofString(body.toString()), "Content-Type", "application/json");
    }

    Answer put(String path, ObjectNode body) {
        return send("PUT", path, BodyPublishers.ofString(body.toString()), "Content-Type", "application/json");
    }

    Answer put(String path) {
        return send("PUT", path, BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** Sends a request below {@code /api/v1}. */
    Answer send(String method, String path, BodyPublisher body, String... headers) {
        return sendToRoot(method, "/api/v1" + path, body, headers);
    }

    Answer sendToRoot(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(LIMIT).method(method, body);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        if (headers.length > 0) request.headers(headers);
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            Contract.check(method, path, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
