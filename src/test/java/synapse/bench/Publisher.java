package synapse.bench;

import java.io.IOException;
import java.net.URI;
import java.util.stream.IntStream;

/** Somebody who is logged in at a registry, ours or another, and publishes there. */
interface Publisher {
    Server server();

    /**
     * Publishes, and returns how long the answer took, in nanoseconds.
     * @throws IOException if it was refused
     */
    long publish(String name, String version, byte[] archive) throws IOException, InterruptedException;

    /** Logs in once more, and returns how long the answer took, in nanoseconds. */
    long login() throws IOException, InterruptedException;

    /** Returns where the package's document is. */
    URI document(String name);

    /** Publishes versions 1.0.first to 1.0.last, with archives of 10 kB. */
    default void publishAll(String name, int first, int last) throws IOException, InterruptedException {
        for (int i : IntStream.rangeClosed(first, last).toArray()) publish(name, i);
    }

    default long publish(String name, int number) throws IOException, InterruptedException {
        String version = "1.0." + number;
        return publish(name, version, BenchArchive.of(name, version, 10 * BenchArchive.KIB));
    }
}
