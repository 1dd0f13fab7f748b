package synapse.project;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import synapse.archive.Digest;
import synapse.manifest.PackageName;
import synapse.remote.Failure;
import synapse.remote.Home;
import synapse.remote.MetadataCache;
import synapse.remote.RegistryAddress;

/** Takes what {@link BundleWriter} packed. Names in the file lead nowhere: only digests and package names are taken. */
public final class BundleReader {
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final Home home;
    private final Store store;
    private final Set<String> seen = new HashSet<>();
    private int archives;

    public BundleReader(Home home) {
        this.home = home;
        this.store = new Store(home);
    }

    /**
     * What was taken.
     *
     * @param registry whose documents were
     */
    public record Taken(RegistryAddress registry, int archives, int documents) {}

    /**
     * Takes all; what has the right digest stays, also if something behind it is damaged.
     *
     * @throws Failure if the file is no bundle, or something in it has not the digest it should have
     */
    public Taken read(Path file) throws IOException {
        return store.incoming().receive(() -> unpack(file));
    }

    private Taken unpack(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                TarArchiveInputStream tar = open(in)) {
            return read(tar);
        } catch (EOFException | ZipException e) {
            throw damaged("it is cut off or changed");
        }
    }

    private Taken read(TarArchiveInputStream tar) throws IOException {
        TarArchiveEntry first = next(tar);
        if (first == null || !first.getName().equals(BundleContents.NAME)) {
            throw damaged("it does not begin with " + BundleContents.NAME);
        }
        BundleContents contents = BundleContents.read(bytes(tar, BundleContents.NAME));
        MetadataCache cache = new MetadataCache(home, contents.registry());
        for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
            take(entry.getName(), tar, contents, cache);
        }
        for (String name : contents.files().keySet()) {
            if (!seen.contains(name)) throw damaged(name + " is missing");
        }
        return new Taken(contents.registry(), archives, seen.size() - archives);
    }

    private static TarArchiveInputStream open(InputStream in) {
        try {
            return new TarArchiveInputStream(new GZIPInputStream(in), StandardCharsets.UTF_8.name());
        } catch (IOException e) {
            throw damaged("it is no .tar.gz");
        }
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar) {
        try {
            return tar.getNextEntry();
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e.getMessage());
        }
    }

    private void take(String name, InputStream in, BundleContents contents, MetadataCache cache) throws IOException {
        Digest expected = contents.files().get(name);
        if (expected == null || !seen.add(name)) throw damaged(name + " should not be there");
        if (name.equals(BundleContents.ARCHIVES + expected.hex() + ".tar.gz")) {
            if (!store.add(in, expected)) throw wrong(name);
            archives++;
            return;
        }
        byte[] text = bytes(in, name);
        if (!Digest.ofStream(new ByteArrayInputStream(text)).equals(expected)) throw wrong(name);
        boolean isDocument = name.startsWith(BundleContents.INDEX) && name.endsWith(".json");
        PackageName packageName = PackageName.find(
                        isDocument ? name.substring(BundleContents.INDEX.length(), name.length() - 5) : "")
                .orElseThrow(() -> damaged(name + " should not be there"));
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(text))) {
            cache.keep("/index/" + packageName, reader.readObject());
        } catch (JsonException e) {
            throw damaged(name + " is no JSON");
        }
    }

    private static byte[] bytes(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) throw damaged(name + " is too large");
        return bytes;
    }

    private static Failure wrong(String name) {
        return damaged(name + " has another digest than it should have");
    }

    private static Failure damaged(String why) {
        return new Failure(Failure.DATA, "the bundle is damaged: " + why, "bring it over again");
    }
}
