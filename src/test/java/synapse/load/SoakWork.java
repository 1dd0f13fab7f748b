package synapse.load;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import synapse.api.LoginRequest;
import synapse.wire.Json;

/** The mix of requests of a registry's day: mostly reads, some of them wrong, a few writes and logins. */
final class SoakWork {
    /**
     * One kind of request.
     *
     * @param expected statuses that are right for it
     */
    record Kind(String name, Set<Integer> expected, Supplier<HttpRequest> request) {}

    private final List<Kind> mix = new ArrayList<>();
    private final PatientClient client;
    private final SoakPackages packages;
    private final Account account;
    private final String token;

    SoakWork(PatientClient client, SoakPackages packages, Account account, String token) {
        this.client = client;
        this.packages = packages;
        this.account = account;
        this.token = token;
        addReads();
        addWrites();
        addMistakes();
    }

    /** Returns any kind, the more often the larger its share is. */
    Kind any() {
        return mix.get(ThreadLocalRandom.current().nextInt(mix.size()));
    }

    private void addReads() {
        add(60, "package", () -> read("/packages/" + packages.any()), 200);
        add(20, "package, gzip", () -> gzip("/packages/" + packages.any()), 200);
        add(30, "index", () -> gzip("/index/" + packages.any()), 200);
        add(15, "versions", () -> read("/packages/" + packages.any() + "/versions"), 200);
        add(15, "version", () -> read(version()), 200);
        add(30, "tarball", () -> read(version() + "/tarball"), 200);
        add(5, "part of a tarball", () -> with("Range", "bytes=10-99", version() + "/tarball"), 206);
        add(20, "known already", () -> with("If-None-Match", "*", "/packages/" + packages.any()), 304);
        add(5, "list", () -> read("/packages?limit=50"), 200);
        add(3, "changes", () -> read("/changes?limit=100"), 200);
        add(3, "health", () -> read("/health"), 200);
        add(5, "me", () -> authorized("/auth/me"), 200);
        add(5, "package, with a token", () -> authorized("/packages/" + packages.any()), 200);
    }

    private void addWrites() {
        add(2, "publish", () -> packages.next(client), 201);
        add(1, "login", this::login, 200);
    }

    private void addMistakes() {
        add(5, "no such package", () -> read("/packages/soak-nobody-has-this"), 404);
        add(2, "no such version", () -> read("/packages/" + packages.any() + "/99.0.0"), 404);
        add(2, "no name", () -> read("/packages/Not%20a%20name"), 400);
        add(2, "no token", () -> read("/auth/me"), 401);
        add(2, "wrong token", () -> with("Authorization", "Bearer wrong", "/packages"), 401);
    }

    private void add(int share, String name, Supplier<HttpRequest> request, int expected) {
        Kind kind = new Kind(name, Set.of(expected), request);
        for (int i = 0; i < share; i++) mix.add(kind);
    }

    private String version() {
        return "/packages/" + packages.any() + "/" + packages.anyVersion();
    }

    private HttpRequest read(String path) {
        return client.request(path).build();
    }

    private HttpRequest gzip(String path) {
        return with("Accept-Encoding", "gzip", path);
    }

    private HttpRequest authorized(String path) {
        return with("Authorization", "Bearer " + token, path);
    }

    private HttpRequest with(String field, String value, String path) {
        return client.request(path).header(field, value).build();
    }

    private HttpRequest login() {
        byte[] body = Json.bytes(new LoginRequest(account.username(), account.password()));
        return client.request("/auth/login")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }
}
