package synapse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.zip.GZIPOutputStream;

/** An archive without end: a head, then one piece again and again, never whole in memory. */
final class EndlessArchive implements AutoCloseable {
    private final PipedInputStream in = new PipedInputStream(1 << 16);
    private final Thread writer;

    EndlessArchive(byte[] head, byte[] piece) throws IOException {
        var out = new PipedOutputStream(in);
        writer = new Thread(() -> write(out, head, piece), "endless archive");
        writer.setDaemon(true);
        writer.start();
    }

    InputStream open() {
        return in;
    }

    private static void write(OutputStream out, byte[] head, byte[] piece) {
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(head);
            while (true) gzip.write(piece);
        } catch (IOException readerIsGone) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
