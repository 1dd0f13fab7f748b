package synapse.it;

import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import synapse.openapi.Operation;

/**
 * A request that an operation takes, made of the document's own examples and of what the registry really has; and, one
 * thing changed at a time, requests that it does not.
 */
final class RightRequest {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final PackageBuilder PUBLISHED = published();

    private final Operation operation;
    private final Map<String, String> path = new TreeMap<>();
    private final List<Map.Entry<String, String>> query = new ArrayList<>();
    private RegistryClient client;
    private BodyPublisher body = BodyPublishers.noBody();
    private String contentType = "";
    private String accept = "";

    private RightRequest(Operation operation) {
        this.operation = operation;
        client = caller();
        path.put("name", PUBLISHED.name());
        path.put("version", PUBLISHED.version());
        if (operation.path().contains("{username}") || operation.path().contains("{user}")) {
            String somebody = SharedRegistry.newUser().username();
            path.put("username", somebody);
            path.put("user", operation.method().equals("GET") ? ADA.username() : somebody);
        }
        if (operation.id().equals("deleteVersion")) path.put("name", published().name());
        if (operation.id().equals("endSession")) path.put("id", idOfSession());
        if (operation.id().equals("revokeToken")) path.put("id", idOfToken());
    }

    private RegistryClient caller() {
        if (!operation.needsCaller()) return SharedRegistry.anyone();
        if (operation.path().startsWith("/api/v1/admin/")) return SharedRegistry.administrator();
        return operation.node().path("tags").path(0).asText().equals("change") ? ADA : SharedRegistry.newUser();
    }

    private String idOfSession() {
        return client.get("/auth/sessions").json().at("/sessions/0/id").asText();
    }

    private String idOfToken() {
        ObjectNode wish = RegistryClient.object().put("name", "generated");
        wish.putArray("scopes").add("read");
        return client.post("/tokens", wish).json().path("id").asText();
    }

    private static PackageBuilder published() {
        PackageBuilder hello = aPackage(Unique.name("hello"));
        if (ADA.publish(hello).status() != 201) throw new IllegalStateException("not published");
        return hello;
    }

    static RightRequest of(Operation operation) {
        RightRequest request = new RightRequest(operation);
        if (!operation.bodySchema().isMissingNode()) request.with(request.rightBody());
        if (operation.id().equals("publish")) {
            PackageBuilder fresh = aPackage(Unique.name("fresh"));
            request.path("name", fresh.name()).path("version", fresh.version());
            request.body = BodyPublishers.ofByteArray(fresh.archive());
            request.contentType = "application/gzip";
        }
        return request;
    }

    /** Returns the document's example of the body, with names that are not taken yet. */
    ObjectNode rightBody() {
        JsonNode example = operation.node().at("/requestBody/content/application~1json/example");
        ObjectNode body = example.deepCopy();
        String name = Unique.name("generated");
        if (body.has("current_password")) body.put("current_password", RegistryClient.PASSWORD);
        if (body.has("username")) body.put("username", name);
        if (body.has("email")) body.put("email", name + "@example.org");
        switch (operation.id()) {
            case "login" -> body.put("username", ADA.username()).put("password", RegistryClient.PASSWORD);
            case "transfer" -> body.put("owner", ADA.username());
            case "verify" -> body.put("token", ADA.token());
            case "publishJson" -> {
                PackageBuilder fresh = aPackage(Unique.name("fresh"));
                body.put("name", fresh.name()).put("version", fresh.version()).put("tarball", fresh.archive());
            }
            default -> {}
        }
        return body;
    }

    RightRequest with(JsonNode json) {
        return withText(json.toString());
    }

    RightRequest withText(String text) {
        body = BodyPublishers.ofString(text);
        contentType = "application/json";
        return this;
    }

    RightRequest contentType(String type) {
        contentType = type;
        return this;
    }

    RightRequest accept(String types) {
        accept = types;
        return this;
    }

    /** Adds a parameter, also one that is there already. */
    RightRequest query(String name, String value) {
        query.add(Map.entry(name, value));
        return this;
    }

    RightRequest path(String name, String value) {
        path.put(name, value);
        return this;
    }

    RightRequest token(String token) {
        client = client.withToken(token);
        return this;
    }

    Answer send() {
        return send(operation.method());
    }

    Answer send(String method) {
        String target = operation.path();
        for (Map.Entry<String, String> variable : path.entrySet()) {
            target = target.replace("{" + variable.getKey() + "}", encoded(variable.getValue()));
        }
        StringBuilder parameters = new StringBuilder();
        query.forEach(parameter -> parameters
                .append(parameters.isEmpty() ? "?" : "&")
                .append(parameter.getKey())
                .append('=')
                .append(encoded(parameter.getValue())));
        Map<String, String> fields = new TreeMap<>();
        if (!contentType.isEmpty()) fields.put("Content-Type", contentType);
        if (!accept.isEmpty()) fields.put("Accept", accept);
        String[] flat = fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
        return client.sendToRoot(method, target + parameters, body, flat);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
