package synapse.project;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import synapse.archive.Digest;
import synapse.remote.RegistryAddress;

/** Packs archives of the store and documents of the index into one file, for a machine without a network. */
public final class BundleWriter {
    private final Store store;
    private final RegistryAddress registry;

    public BundleWriter(Store store, RegistryAddress registry) {
        this.store = store;
        this.registry = registry;
    }

    /**
     * Writes the file, as a whole or not at all.
     *
     * @param documents of the index, by package
     */
    public void write(Collection<Digest> archives, Map<String, JsonObject> documents, Path target) throws IOException {
        SortedMap<String, byte[]> texts = new TreeMap<>();
        Map<String, Digest> files = new TreeMap<>();
        for (Map.Entry<String, JsonObject> document : documents.entrySet()) {
            byte[] text = document.getValue().toString().getBytes(StandardCharsets.UTF_8);
            String name = BundleContents.INDEX + document.getKey() + ".json";
            texts.put(name, text);
            files.put(name, Digest.ofStream(new ByteArrayInputStream(text)));
        }
        for (Digest digest : archives) files.put(BundleContents.ARCHIVES + digest.hex() + ".tar.gz", digest);
        byte[] contents = new BundleContents(registry, files).json().getBytes(StandardCharsets.UTF_8);
        Path written = target.resolveSibling("." + target.getFileName() + ".new");
        try {
            write(contents, texts, archives, written);
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private void write(byte[] contents, Map<String, byte[]> texts, Collection<Digest> archives, Path file)
            throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            add(tar, BundleContents.NAME, contents);
            for (Map.Entry<String, byte[]> text : texts.entrySet()) add(tar, text.getKey(), text.getValue());
            for (Digest digest : archives) {
                Path archive = store.file(digest);
                begin(tar, BundleContents.ARCHIVES + digest.hex() + ".tar.gz", Files.size(archive));
                Files.copy(archive, tar);
                tar.closeArchiveEntry();
            }
        }
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        begin(tar, name, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static void begin(TarArchiveOutputStream tar, String name, long bytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
    }
}
