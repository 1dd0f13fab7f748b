package synapse.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import synapse.archive.ArchiveFile;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveWriter;
import synapse.archive.EntryPath;

/** Packages that a {@link FakeRegistry} has; each has a manifest and {@code src/main.syn}. */
final class Shelf {
    private final FakeRegistry registry;
    private final Map<String, List<String>> rows = new HashMap<>();
    private int seq;

    Shelf(FakeRegistry registry) {
        this.registry = registry;
    }

    /** Adds a version above those that are there; what it needs, and what is said of it, as JSON in single quotes. */
    Shelf add(String name, String version, String dependencies, String... notices) {
        byte[] archive = archive(name, version, dependencies);
        StringBuilder row = new StringBuilder("{'version':'" + version + "','sha256':'" + PackageServer.digest(archive)
                + "','size':" + archive.length + ",'published_at':'2026-11-22T13:48:47.896Z','published_seq':" + ++seq
                + ",'dependencies':" + dependencies);
        for (String notice : notices) row.append(',').append(notice);
        rows.computeIfAbsent(name, unused -> new ArrayList<>()).add(0, row + "}");
        registry.on("GET /packages/" + name + "/" + version + "/tarball", 200, archive);
        return index(name, "active");
    }

    /** Says something else of a version, or removes it. */
    Shelf change(String name, String version, String notice) {
        List<String> all = rows.get(name);
        if (notice.isEmpty()) all.removeIf(row -> row.startsWith("{'version':'" + version + "'"));
        else
            all.replaceAll(row -> row.startsWith("{'version':'" + version + "'")
                    ? row.substring(0, row.length() - 1) + "," + notice + "}"
                    : row);
        return index(name, "active");
    }

    Shelf index(String name, String status) {
        String versions = String.join(",", rows.get(name));
        registry.on(
                "GET /index/" + name,
                200,
                "{'name':'%s','status':'%s','seq':%d,'versions':[%s]}".formatted(name, status, seq, versions));
        return this;
    }

    private static byte[] archive(String name, String version, String dependencies) {
        String manifest = "{'name':'%s','version':'%s','dependencies':%s}".formatted(name, version, dependencies);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ArchiveWriter(ArchiveLimits.standard())
                    .write(
                            List.of(
                                    file("synapse.json", manifest.replace('\'', '"')),
                                    file("src/main.syn", "print " + name)),
                            out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ArchiveFile file(String path, String text) {
        return ArchiveFile.of(new EntryPath(path), text.getBytes(StandardCharsets.UTF_8));
    }
}
