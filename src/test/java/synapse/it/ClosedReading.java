package synapse.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.openapi.ApiDocument;
import synapse.openapi.Operation;

/** {@code REGISTRY_ANONYMOUS_READ=false}: each operation of the OpenAPI document is closed but for those that stand here. */
abstract class ClosedReading {
    private static final Set<String> OPEN = Set.of(
            "/.well-known/jwks.json",
            "/api/v1/auth/login",
            "/api/v1/auth/register",
            "/api/v1/auth/setup",
            "/api/v1/auth/verify",
            "/api/v1/health",
            "/health",
            "/health/live",
            "/health/ready",
            "/health/started");

    private final RegistryClient stranger = ClosedRegistry.stranger();
    private final RegistryClient owner = ClosedRegistry.owner();

    static List<Operation> operations() {
        return ApiDocument.operations();
    }

    static Stream<Operation> readings() {
        return operations().stream()
                .filter(operation -> operation.method().equals("GET") && !OPEN.contains(operation.path()));
    }

    /** So that the answers are in memory, from which they are given before anybody else is asked. */
    @BeforeAll
    static void read() {
        for (int time = 0; time < 3; time++) {
            readings().forEach(operation -> send(ClosedRegistry.owner(), operation, "GET"));
        }
    }

    private static Answer send(RegistryClient client, Operation operation, String method) {
        String path = operation
                .path()
                .replace("{name}", ClosedRegistry.aPublished().name())
                .replace("{version}", "1.0.0")
                .replaceAll("\\{user(name)?}", "owner")
                .replace("{id}", "1");
        boolean hasBody = !operation.bodySchema().isMissingNode();
        return hasBody
                ? client.sendToRoot(
                        method, path, BodyPublishers.ofString("{\"token\":\"x\"}"), "Content-Type", "application/json")
                : client.sendToRoot(method, path, BodyPublishers.noBody());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_stranger_is_answered_by_what_is_open_and_by_nothing_else(Operation operation) {
        Answer answer = send(stranger, operation, operation.method());

        if (OPEN.contains(operation.path())) {
            assertThat(answer.status()).as(answer::toString).isLessThan(500);
            assertThat(answer.text()).doesNotContain("\"unauthenticated\"");
        } else if (operation.method().equals("HEAD")) {
            assertThat(answer.status()).isEqualTo(401);
        } else {
            assertThat(answer.problem()).isEqualTo("401 unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"synapse\"");
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void neither_another_method_nor_a_condition_opens_it(Operation operation) {
        for (String method : List.of("HEAD", "OPTIONS")) {
            assertThat(send(stranger, operation, method).status()).as(method).isEqualTo(401);
        }
    }

    @Test
    void what_is_open_works_for_strangers() {
        assertThat(stranger.get("/health").status()).isEqualTo(200);
        assertThat(page("/health/live").status()).isEqualTo(200);
        assertThat(page("/.well-known/jwks.json").json().path("keys")).isNotEmpty();
        assertThat(page("/cli/install.sh").text()).startsWith("#!/bin/sh");
        assertThat(page("/cli/synapse.jar").status()).isEqualTo(200);
        RegistryClient known = stranger.registered(Unique.name("newcomer"));
        assertThat(known.get("/auth/me").status()).isEqualTo(200);
        assertThat(stranger.post("/auth/verify", RegistryClient.object().put("token", known.token()))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/registry.css",
                "/install-command.js",
                "/docs/api.md",
                "/openapi",
                "/openapi?format=JSON",
                "/metrics",
                "/error",
                "/nope",
                "/api",
                "/api/v1",
                "/api/v1/nope"
            })
    void pages_and_paths_of_nothing_are_closed(String path) {
        assertThat(page(path).problem()).isEqualTo("401 unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nope", "/index.html", "/api"})
    void no_method_of_a_page_is_answered_to_strangers(String path) {
        for (String method : List.of("OPTIONS", "POST", "PUT", "DELETE", "PATCH")) {
            Answer closed = stranger.sendToRoot(method, path, BodyPublishers.noBody());
            Answer known = owner.sendToRoot(method, path, BodyPublishers.noBody());

            assertThat(closed.problem()).as(method).isEqualTo("401 unauthenticated");
            assertThat(known.status()).as(method).isEqualTo(method.equals("OPTIONS") ? 200 : 405);
            assertThat(known.header("Allow")).as(method).isEqualTo("GET, HEAD, OPTIONS");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/health/../packages",
                "/api/v1/packages/closed-json?/api/v1/health",
                "/api/v1/packages/closed-json?x=/health",
                "/api/v1/packages/closed-json#/health",
                "/api/v1/packages/closed-json;/health",
                "/api/v1/packages/closed-json%3b/health",
                "/api/v1/packages/closed-json/",
                "/api/v1/packages/closed-jso%6e",
                "/api/v1/index/closed-json/",
                "/api/v1/packages/closed-json/1.0.0/tarball/",
                "//api/v1/packages/closed-json",
                "/api//v1/packages/closed-json",
                "/./api/v1/packages/closed-json",
                "/cli/../api/v1/packages/closed-json",
                "/cli/%2e%2e/api/v1/packages/closed-json",
                "/cli/..%2fapi/v1/packages/closed-json",
                "/health/../metrics",
                "/health/%2e%2e",
                "/cli/..",
                "/API/v1/packages/closed-json",
                "/.well-known/jwks.json/../../metrics",
                "http://localhost/api/v1/packages/closed-json"
            })
    void no_spelling_of_a_path_opens_what_is_closed(String target) {
        String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nX-Original-URL: /health\r\n"
                + "X-Rewrite-URL: /health\r\nX-HTTP-Method-Override: OPTIONS\r\nConnection: close\r\n\r\n";

        Answer answer = RawHttp.send(ClosedRegistry.port(), request.getBytes(ISO_8859_1));

        assertThat(answer.status()).as(answer::toString).isIn(400, 401);
        assertThat(answer.text()).doesNotContain("closed-json 1", "1.0.0\"", "\"sha256\"");
    }

    @ParameterizedTest
    @MethodSource("readings")
    void a_caller_reads_and_no_shared_cache_keeps_it(Operation operation) {
        Answer answer = send(owner, operation, "GET");

        assertThat(answer.status()).as(answer::toString).isNotEqualTo(401);
        assertThat(answer.header("Cache-Control")).doesNotContain("public");
        if (answer.status() == 200) assertThat(answer.header("Vary")).contains("Authorization");
    }

    @Test
    void an_api_token_reads_only_with_the_scope_for_it() {
        RegistryClient publisher = owner.withApiToken("publish-update");
        RegistryClient reader = owner.withApiToken("read");

        for (String path : List.of("/packages", "/packages/closed-json", "/packages/closed-json/1.0.0/tarball")) {
            assertThat(publisher.get(path).problem()).as(path).isEqualTo("403 forbidden");
            assertThat(reader.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(publisher.post("/resolve", RegistryClient.object()).problem())
                .isEqualTo("403 forbidden");
        PackageBuilder next = PackageBuilder.aPackage("closed-json").version(Unique.name("2.0.0-a"));
        assertThat(publisher.publish(next).status()).isEqualTo(201);
        assertThat(reader.withToken(owner.token() + "x").get("/packages").problem())
                .isEqualTo("401 invalid-token");
    }

    @Test
    void the_client_sends_its_token_when_it_reads(@TempDir Path folder) throws IOException, InterruptedException {
        Path project = Files.createDirectory(folder.resolve("project"));
        SynapseClient client = new SynapseClient(folder.resolve("home"), project, ClosedRegistry.url());
        client.needing("closed-json ^1.0.0");
        SynapseClient.Ended before = client.pkg("install");
        Process login = client.start("login", "-u", "owner", "--password-stdin");
        try (OutputStream in = login.getOutputStream()) {
            in.write((RegistryClient.PASSWORD + "\n").getBytes(ISO_8859_1));
        }
        assertThat(login.waitFor(60, TimeUnit.SECONDS)).isTrue();

        SynapseClient.Ended after = client.pkg("install");

        assertThat(before.exitCode()).isEqualTo(77);
        assertThat(before.err()).contains("log in");
        assertThat(after.exitCode()).as(after.err()).isZero();
        assertThat(project.resolve("synapse_modules/closed-json/README.md")).hasContent("# closed");
        assertThat(client.pkg("info", "closed-json").exitCode()).isZero();
    }

    private Answer page(String path) {
        return stranger.sendToRoot("GET", path, BodyPublishers.noBody());
    }
}
