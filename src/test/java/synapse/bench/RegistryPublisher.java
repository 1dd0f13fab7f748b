package synapse.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A user of the registry. */
final class RegistryPublisher implements Publisher {
    private static final String USER = "bench";
    private static final String PASSWORD = "measures the registry";

    private final Server server;
    private final String token;

    /** Registers and logs in. */
    RegistryPublisher(Server server) throws IOException, InterruptedException {
        this.server = server;
        ObjectNode account = credentials().put("email", USER + "@example.org");
        Http.sendWell(Http.json(uri("/auth/register"), "POST", account).build());
        HttpResponse<byte[]> login = Http.sendWell(loginRequest());
        token = Http.JSON.readTree(login.body()).path("token").asText();
    }

    @Override
    public Server server() {
        return server;
    }

    @Override
    public long publish(String name, String version, byte[] archive) throws IOException, InterruptedException {
        HttpRequest request = Http.request(uri("/packages/" + name + "/" + version))
                .header("Content-Type", "application/gzip")
                .header("Authorization", "Bearer " + token)
                .PUT(BodyPublishers.ofByteArray(archive))
                .build();
        long began = System.nanoTime();
        Http.sendWell(request);
        return System.nanoTime() - began;
    }

    @Override
    public long login() throws IOException, InterruptedException {
        HttpRequest request = loginRequest();
        long began = System.nanoTime();
        Http.sendWell(request);
        return System.nanoTime() - began;
    }

    /** Returns an API token of the user. */
    String apiToken() throws IOException, InterruptedException {
        ObjectNode wish = Http.JSON.createObjectNode().put("name", "bench");
        wish.putArray("scopes").add("read");
        HttpRequest request = Http.json(uri("/tokens"), "POST", wish)
                .header("Authorization", "Bearer " + token)
                .build();
        return Http.JSON.readTree(Http.sendWell(request).body()).path("token").asText();
    }

    @Override
    public URI document(String name) {
        return uri("/packages/" + name);
    }

    private HttpRequest loginRequest() {
        return Http.json(uri("/auth/login"), "POST", credentials()).build();
    }

    private static ObjectNode credentials() {
        return Http.JSON.createObjectNode().put("username", USER).put("password", PASSWORD);
    }

    private URI uri(String path) {
        return server.uri("/api/v1" + path);
    }
}
