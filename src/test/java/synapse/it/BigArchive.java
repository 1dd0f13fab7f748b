package synapse.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An archive close to the limit, of random bytes that are stored, not deflated: made as fast as it is written. */
final class BigArchive {
    /** Bytes of content; with the envelopes the archive stays just under 104,857,600 bytes. */
    private static final int CONTENT_BYTES = 104_838_000;

    private static final int PIECE_BYTES = 1 << 16;

    private BigArchive() {}

    /** Writes the archive of that package; its content depends on the name and version alone. */
    static Path write(Path file, String name, String version) throws IOException {
        try (var tar = new TarArchiveOutputStream(new StoredGzip(Files.newOutputStream(file)))) {
            byte[] manifest = RegistryClient.object()
                    .put("name", name)
                    .put("version", version)
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            begin(tar, "synapse.json", manifest.length);
            tar.write(manifest);
            tar.closeArchiveEntry();
            begin(tar, "data.bin", CONTENT_BYTES);
            writeRandom(tar, new Random((name + version).hashCode()));
            tar.closeArchiveEntry();
        }
        return file;
    }

    private static void begin(TarArchiveOutputStream tar, String path, long sizeBytes) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setSize(sizeBytes);
        tar.putArchiveEntry(entry);
    }

    private static void writeRandom(OutputStream out, Random random) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        for (int left = CONTENT_BYTES; left > 0; left -= PIECE_BYTES) {
            random.nextBytes(piece);
            out.write(piece, 0, Math.min(left, PIECE_BYTES));
        }
    }

    /** Reads the file as base64, a piece at a time. */
    static InputStream base64(Path file) {
        try {
            return new Base64Input(Files.newInputStream(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Gzip without compression. */
    private static final class StoredGzip extends GZIPOutputStream {
        StoredGzip(OutputStream out) throws IOException {
            super(out, PIECE_BYTES);
            def.setLevel(Deflater.NO_COMPRESSION);
        }
    }
}
