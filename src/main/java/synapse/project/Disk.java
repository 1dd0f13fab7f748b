package synapse.project;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells failures of the disk from those of the network, which are worth another try. */
final class Disk {
    private Disk() {}

    interface Action<T> {
        T run() throws IOException;
    }

    /** @throws UncheckedIOException if it fails */
    static <T> T call(Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
