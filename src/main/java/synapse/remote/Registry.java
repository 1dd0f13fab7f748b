package synapse.remote;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A registry, as one user sees it. Requests that are refused end in a {@link Refusal}. */
public final class Registry {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration UPLOAD = Duration.ofMinutes(15);
    private static final String JSON = "application/json";

    private final RegistryAddress address;
    private final Optional<String> token;
    private final String userAgent;
    private final Transport transport;

    /** @param token of a session or an API token */
    public Registry(RegistryAddress address, Optional<String> token, String userAgent, Environment environment) {
        this.address = address;
        this.token = token;
        token.ifPresent(Registry::check);
        this.userAgent = userAgent;
        this.transport = new Transport(environment);
    }

    private static void check(String token) {
        if (isToken(token)) return;
        throw new Failure(
                Failure.USAGE, "the token has characters that no token has", "look at SYNAPSE_TOKEN, or log in");
    }

    /** Tells whether it can be sent as a token at all: visible ASCII. */
    public static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    public RegistryAddress address() {
        return address;
    }

    public boolean hasToken() {
        return token.isPresent();
    }

    /** Returns the answer to a GET, also one that says no. */
    public Answer get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path, SOON).GET();
        headers.forEach(request::setHeader);
        return answer(request.build());
    }

    /** Returns the document at a path of the API. */
    public Document get(String path) {
        return granted(get(path, Map.of())).document();
    }

    public Answer post(String path, JsonObject body) {
        return granted(answer(request(path, SOON)
                .setHeader("Content-Type", JSON)
                .POST(BodyPublishers.ofString(body.toString()))
                .build()));
    }

    public Answer put(String path, JsonObject body) {
        return granted(answer(request(path, SOON)
                .setHeader("Content-Type", JSON)
                .PUT(BodyPublishers.ofString(body.toString()))
                .build()));
    }

    /** Sends an archive; may take minutes. */
    public Answer upload(String path, BodyPublisher archive) {
        return granted(answer(request(path, UPLOAD)
                .setHeader("Content-Type", "application/gzip")
                .PUT(archive)
                .build()));
    }

    public Answer delete(String path) {
        return granted(answer(request(path, SOON).DELETE().build()));
    }

    /** Reads bytes at a path of the API as they come; when the network breaks off, the reader is called again. */
    public <T> T download(String path, Download<T> reader) {
        HttpRequest request =
                request(path, SOON).setHeader("Accept", "*/*").GET().build();
        return transport.send(request, response -> {
            if (response.statusCode() != 200) throw Refusal.of(answer(response));
            try (InputStream in = new WatchedInput(response.body())) {
                return reader.read(
                        in,
                        response.headers().firstValueAsLong("Content-Length").orElse(-1));
            }
        });
    }

    /** Takes bytes and how many they will be, -1 if that is not known. */
    public interface Download<T> {
        T read(InputStream in, long length) throws IOException;
    }

    private HttpRequest.Builder request(String path, Duration timeOut) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.api(path))
                .timeout(timeOut)
                .version(address.isEncrypted() ? Version.HTTP_2 : Version.HTTP_1_1)
                .setHeader("Accept", JSON + ", application/problem+json")
                .setHeader("User-Agent", userAgent);
        token.ifPresent(secret -> request.setHeader("Authorization", "Bearer " + secret));
        return request;
    }

    private Answer answer(HttpRequest request) {
        return transport.send(request, Registry::answer);
    }

    private static Answer answer(HttpResponse<InputStream> response) throws IOException {
        return new Answer(
                response.uri(),
                response.statusCode(),
                response.headers(),
                Bodies.read(response.uri(), response.body()));
    }

    private static Answer granted(Answer answer) {
        if (!answer.isOk()) throw Refusal.of(answer);
        return answer;
    }
}
