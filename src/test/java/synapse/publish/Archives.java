package synapse.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import synapse.archive.ArchiveFile;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveWriter;
import synapse.archive.EntryPath;
import synapse.config.GivenSettings;
import synapse.flow.SpoolFolder;
import synapse.manifest.Manifest;
import synapse.manifest.ManifestReader;
import synapse.storage.StorageConnectionFactory;

/** Archives and manifests that want to be published, and a spool for them. */
final class Archives {
    private Archives() {}

    static UploadSpool spool(GivenSettings settings, Path data) {
        settings.put("registry.data", data);
        UploadSpool spool = new UploadSpool(new StorageConnectionFactory(), new SpoolFolder());
        spool.open();
        return spool;
    }

    /** Returns the manifest of {@code json} 1.2.0 with more fields, such as {@code "private": true}. */
    static String json(String... fields) {
        List<String> all = new ArrayList<>(List.of("\"name\": \"json\"", "\"version\": \"1.2.0\""));
        all.addAll(List.of(fields));
        return "{" + String.join(", ", all) + "}";
    }

    static Manifest manifest(String... fields) {
        return new ManifestReader().read(json(fields).getBytes(UTF_8));
    }

    static byte[] archive(String manifest, Map<String, byte[]> others) throws IOException {
        List<ArchiveFile> files = new ArrayList<>();
        files.add(ArchiveFile.of(EntryPath.MANIFEST, manifest.getBytes(UTF_8)));
        others.forEach((path, bytes) -> files.add(ArchiveFile.of(new EntryPath(path), bytes)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ArchiveWriter(ArchiveLimits.standard()).write(files, out);
        return out.toByteArray();
    }
}
