package synapse.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import synapse.archive.ArchiveFile;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveWriter;
import synapse.archive.EntryPath;
import synapse.wire.Json;

/** A small archive of a version, a manifest and one source file: the same bytes each time. */
final class SmallArchive {
    private static final ArchiveWriter WRITER = new ArchiveWriter(ArchiveLimits.standard());

    private SmallArchive() {}

    static byte[] of(String name, SourcePackage.SourceVersion version) {
        ObjectNode manifest = Json.mapper().createObjectNode();
        manifest.put("name", name)
                .put("version", version.version())
                .put("description", "%s at %s, from real dependency data".formatted(name, version.version()))
                .put("license", "MIT")
                .putArray("keywords")
                .add("load");
        ObjectNode dependencies = manifest.putObject("dependencies");
        version.dependencies().forEach(dependencies::put);
        return packed(manifest, "// %s %s%n".formatted(name, version.version()).replace("\r", ""));
    }

    private static byte[] packed(ObjectNode manifest, String source) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WRITER.write(
                    List.of(
                            ArchiveFile.of(EntryPath.MANIFEST, Json.bytes(manifest)),
                            ArchiveFile.of(new EntryPath("src/main.syn"), source.getBytes(StandardCharsets.UTF_8))),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return out.toByteArray();
    }
}
