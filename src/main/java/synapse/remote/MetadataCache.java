package synapse.remote;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import synapse.archive.Digest;

/**
 * Documents of registries as they were last read, with their ETags: asked for again they cost a 304, and without a network
 * they are still there. What cannot be read or written is as if it were not kept.
 */
public final class MetadataCache {
    /** A tag that no registry gives: the next request gets the whole document. */
    private static final String UNKNOWN = "\"from-elsewhere\"";

    private final RegistryAddress registry;
    private final Path folder;

    public MetadataCache(Home home, RegistryAddress registry) {
        this.registry = registry;
        folder = home.cache().resolve("metadata").resolve(registry.fileName());
    }

    /** A document that was kept. */
    private record Kept(String etag, String body) {}

    /**
     * Returns the document at the path as it is now; empty if there is none.
     *
     * @param reader makes something of it; what it refuses is not kept
     */
    public <T> Optional<T> fetch(Registry registry, String path, Function<Document, T> reader) {
        Optional<Kept> kept = read(path);
        Map<String, String> condition =
                kept.map(found -> Map.of("If-None-Match", found.etag())).orElse(Map.of());
        Answer answer = registry.get(path, condition);
        if (answer.status() == 304 && kept.isPresent()) return last(path, reader);
        if (answer.status() == 404 && answer.isProblem()) return Optional.empty();
        if (answer.status() == 404) throw answer.unknown();
        if (!answer.isOk()) throw Refusal.of(answer);
        T read = reader.apply(answer.document());
        answer.header("ETag").filter(MetadataCache::isTag).ifPresent(etag -> write(path, etag, answer.body()));
        return Optional.of(read);
    }

    /** A strong or weak one (RFC 9110, section 8.8.3), so that it can be sent back. */
    private static boolean isTag(String text) {
        return text.matches("(W/)?\"[!#-~]*\"");
    }

    /** Returns the document as it was last read. */
    public <T> Optional<T> last(String path, Function<Document, T> reader) {
        return read(path)
                .map(kept -> reader.apply(new Document(registry.api(path).toString(), "", json(kept))));
    }

    /** Keeps a document that came from elsewhere, until the registry is asked again. */
    public void keep(String path, JsonObject document) {
        write(path, UNKNOWN, document.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets all documents of all registries. */
    public static void deleteAll(Home home) throws IOException {
        Path all = home.cache().resolve("metadata");
        if (!Files.isDirectory(all)) return;
        try (Stream<Path> paths = Files.walk(all)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }

    private static JsonObject json(Kept kept) {
        return JsonText.parse(kept.body().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Kept> read(String path) {
        try {
            String text = Files.readString(file(path));
            int end = text.indexOf('\n');
            Kept kept = new Kept(text.substring(0, end), text.substring(end + 1));
            json(kept); // a damaged one is of no use
            return Optional.of(kept);
        } catch (IOException | IndexOutOfBoundsException | JsonException e) {
            return Optional.empty();
        }
    }

    private void write(String path, String etag, byte[] body) {
        try {
            byte[] head = (etag + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] all = new byte[head.length + body.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(body, 0, all, head.length, body.length);
            PrivateFiles.write(file(path), all);
        } catch (IOException e) {
            // then it is fetched again next time
        }
    }

    private Path file(String path) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(path.getBytes(StandardCharsets.UTF_8));
        String name = Digest.of(sha256).hex();
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2));
    }
}
