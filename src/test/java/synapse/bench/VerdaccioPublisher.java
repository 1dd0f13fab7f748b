package synapse.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A user of Verdaccio, who speaks as the npm client does. */
final class VerdaccioPublisher implements Publisher {
    private static final String USER = "bench";

    private final Server server;
    private final String token;

    /** Makes the account, which logs it in. */
    VerdaccioPublisher(Server server) throws IOException, InterruptedException {
        this.server = server;
        HttpResponse<byte[]> answer = Http.sendWell(account().build());
        token = Http.JSON.readTree(answer.body()).path("token").asText();
    }

    @Override
    public Server server() {
        return server;
    }

    @Override
    public long publish(String name, String version, byte[] archive) throws IOException, InterruptedException {
        return publish(BenchArchive.manifest(name, version), archive);
    }

    /** Publishes what is described by a manifest of its own. */
    long publish(ObjectNode manifest, byte[] archive) throws IOException, InterruptedException {
        String name = manifest.path("name").asText();
        HttpRequest request = Http.json(document(name), "PUT", publication(manifest, archive))
                .header("Authorization", "Bearer " + token)
                .build();
        long began = System.nanoTime();
        Http.sendWell(request);
        return System.nanoTime() - began;
    }

    @Override
    public long login() throws IOException, InterruptedException {
        HttpRequest request =
                account().header("Authorization", "Bearer " + token).build();
        long began = System.nanoTime();
        Http.sendWell(request);
        return System.nanoTime() - began;
    }

    @Override
    public URI document(String name) {
        return server.uri("/" + name);
    }

    private HttpRequest.Builder account() {
        ObjectNode account = Http.JSON.createObjectNode().put("name", USER).put("password", "measures the registry");
        return Http.json(server.uri("/-/user/org.couchdb.user:" + USER), "PUT", account);
    }

    private ObjectNode publication(ObjectNode manifest, byte[] archive) {
        String name = manifest.path("name").asText();
        String version = manifest.path("version").asText();
        String file = name + "-" + version + ".tgz";
        manifest.put("_id", name + "@" + version).put("readme", "");
        manifest.putObject("dist")
                .put("integrity", "sha512-" + Base64.getEncoder().encodeToString(digest("SHA-512", archive)))
                .put("shasum", HexFormat.of().formatHex(digest("SHA-1", archive)))
                .put("tarball", server.uri("/" + name + "/-/" + file).toString());
        ObjectNode whole = Http.JSON.createObjectNode().put("_id", name).put("name", name);
        whole.putObject("dist-tags").put("latest", version);
        whole.putObject("versions").set(version, manifest);
        whole.putObject("_attachments")
                .putObject(file)
                .put("content_type", "application/octet-stream")
                .put("length", archive.length)
                .put("data", archive);
        return whole;
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has both
        }
    }
}
