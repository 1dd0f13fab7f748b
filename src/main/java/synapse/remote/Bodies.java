package synapse.remote;

import java.io.IOException;
import java.io.InputStream;

/** Reads bodies that have to fit into memory. */
final class Bodies {
    private static final int MOST = 64 * 1024 * 1024;

    private Bodies() {}

    static byte[] read(InputStream body) throws IOException {
        try (InputStream in = new WatchedInput(body)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) throw new IOException("the answer is larger than " + MOST + " bytes");
            return bytes;
        }
    }
}
