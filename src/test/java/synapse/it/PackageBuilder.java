package synapse.it;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import synapse.archive.ArchiveFile;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveWriter;
import synapse.archive.Digest;
import synapse.archive.EntryPath;

/** A package to be published. The same calls give the same bytes. */
final class PackageBuilder {
    private final ObjectNode manifest = RegistryClient.object();
    private final Map<String, byte[]> files = new TreeMap<>();

    private PackageBuilder(String name) {
        manifest.put("name", name).put("version", "1.0.0");
    }

    /** A package of that name, version 1.0.0, that needs nothing. */
    static PackageBuilder aPackage(String name) {
        return new PackageBuilder(name);
    }

    PackageBuilder version(String version) {
        manifest.put("version", version);
        return this;
    }

    PackageBuilder dependency(String name, String range) {
        manifest.withObject("/dependencies").put(name, range);
        return this;
    }

    PackageBuilder devDependency(String name, String range) {
        manifest.withObject("/dev_dependencies").put(name, range);
        return this;
    }

    PackageBuilder keywords(String... keywords) {
        List.of(keywords).forEach(manifest.withArray("/keywords")::add);
        return this;
    }

    /** Sets a field of the manifest. */
    PackageBuilder with(String field, String text) {
        manifest.put(field, text);
        return this;
    }

    PackageBuilder isPrivate() {
        manifest.put("private", true);
        return this;
    }

    PackageBuilder file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    PackageBuilder file(String path, byte[] content) {
        files.put(path, content.clone());
        return this;
    }

    String name() {
        return manifest.path("name").asText();
    }

    String version() {
        return manifest.path("version").asText();
    }

    ObjectNode manifest() {
        return manifest.deepCopy();
    }

    byte[] archive() {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.put("synapse.json", manifest.toString().getBytes(StandardCharsets.UTF_8));
        List<ArchiveFile> entries = all.entrySet().stream()
                .map(file -> ArchiveFile.of(new EntryPath(file.getKey()), file.getValue()))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ArchiveWriter(ArchiveLimits.standard()).write(entries, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns the SHA-256 of the archive in lower-case hex. */
    String sha256() {
        var sha256 = Digest.sha256();
        sha256.update(archive());
        return Digest.of(sha256).hex();
    }
}
