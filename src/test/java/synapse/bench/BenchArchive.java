package synapse.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import synapse.archive.ArchiveFile;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveWriter;
import synapse.archive.EntryPath;

/** Archives of a wanted size that no compression makes smaller: other bytes for each version, the same ones each time. */
final class BenchArchive {
    static final int KIB = 1024;
    private static final int OVERHEAD_BYTES = 330; // headers and manifest, packed
    private static final ArchiveWriter WRITER = new ArchiveWriter(ArchiveLimits.standard());

    private BenchArchive() {}

    /** @param bytes about the size of the result */
    static byte[] of(String name, String version, int bytes) throws IOException {
        byte[] content = new byte[bytes - OVERHEAD_BYTES];
        new Random((name + " " + version).hashCode()).nextBytes(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WRITER.write(
                List.of(
                        ArchiveFile.of(
                                EntryPath.MANIFEST,
                                manifest(name, version).toString().getBytes(UTF_8)),
                        ArchiveFile.of(new EntryPath("src/content.bin"), content)),
                out);
        return out.toByteArray();
    }

    /** Returns what both registries are told about a version. */
    static ObjectNode manifest(String name, String version) {
        ObjectNode manifest = Http.JSON.createObjectNode();
        manifest.put("name", name)
                .put("version", version)
                .put("description", "A package that is measured")
                .put("author", "Ann Example <ann@example.org>")
                .put("license", "MIT")
                .put("homepage", "https://example.org/" + name);
        manifest.putArray("keywords").add("measured").add("benchmark");
        manifest.putObject("dependencies").put("text", "^2.0.0").put("json", "^1.4.0");
        return manifest;
    }
}
