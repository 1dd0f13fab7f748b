package synapse.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Reads bodies that have to fit into memory. */
final class Bodies {
    private static final int MOST_MEGABYTES = 16;
    private static final int MOST = MOST_MEGABYTES * 1024 * 1024;

    private Bodies() {}

    /** @throws Failure if it is larger than any document of a registry */
    static byte[] read(URI source, InputStream body) throws IOException {
        try (InputStream in = new WatchedInput(body)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new Failure(
                        Failure.UNAVAILABLE,
                        "the answer of " + source + " is not that of a registry: it is larger than " + MOST_MEGABYTES
                                + " MB",
                        Answer.HINT);
            }
            return bytes;
        }
    }
}
