package synapse.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import synapse.manifest.LockfileWriter;
import synapse.manifest.Manifest;
import synapse.manifest.ManifestReader;
import synapse.project.IndexPackage;
import synapse.project.IndexReader;
import synapse.project.RegistryIndex;
import synapse.project.Resolution;
import synapse.remote.Answer;
import synapse.remote.Environment;
import synapse.remote.Registry;
import synapse.remote.RegistryAddress;
import synapse.resolver.Preference;
import synapse.resolver.UnsolvableException;

/** Compares what the client locks with what the registry answers, byte for byte; and why not, if neither does. */
final class SameLocks {
    private static final int WORKERS = 8;

    private final IndexReader reader = new IndexReader();
    private final Server server;
    private final Registry registry;

    SameLocks(Server server) {
        this.server = server;
        Environment environment = new Environment(Map.of(), Path.of("/"), Path.of("/"));
        registry = new Registry(
                RegistryAddress.parse(server.uri("").toString()), Optional.empty(), "synapse/bench", environment);
    }

    /**
     * Returns for how many roots there is a lock file.
     *
     * @throws IOException if one is another
     */
    int compare(List<ObjectNode> roots) throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            RegistryIndex index = new RegistryIndex(this::document, name -> List.of(), workers);
            int locked = 0;
            for (ObjectNode root : roots) if (isLocked(root, index)) locked++;
            return locked;
        } finally {
            workers.shutdownNow();
        }
    }

    private Optional<IndexPackage> document(String name) {
        Answer answer = registry.get("/index/" + name, Map.of());
        return answer.status() == 404 ? Optional.empty() : Optional.of(reader.read(name, answer.document()));
    }

    private boolean isLocked(ObjectNode root, RegistryIndex index) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                Http.send(Http.json(server.uri("/api/v1/resolve"), "POST", root).build());
        String expected = answer.statusCode() == 200
                ? new String(answer.body(), UTF_8)
                : Http.JSON.readTree(answer.body()).at("/explanation/text").asText();
        String ours = ours(root, index);
        boolean locked = answer.statusCode() == 200;
        if (locked ? ours.equals(expected) : reason(ours).equals(reason(expected))) return locked;
        throw new IOException(
                "the client says otherwise than the registry of " + root + ":\n" + ours + "\n" + expected);
    }

    /** Without line ends, and without the names that somebody may have meant: those the registry alone knows all. */
    private static String reason(String explanation) {
        return explanation.replaceAll("\\s+", " ").replaceAll(" \\(similar: [^)]*\\)", "");
    }

    private static String ours(ObjectNode root, RegistryIndex index) {
        ObjectNode text = root.deepCopy().put("name", "app").put("version", "1.0.0");
        Manifest manifest = new ManifestReader().read(text.toString().getBytes(UTF_8));
        try {
            return new String(
                    new LockfileWriter().write(new Resolution(index).of(manifest, Map.of(), Preference.NEWEST)), UTF_8);
        } catch (UnsolvableException e) {
            return e.getMessage();
        }
    }
}
