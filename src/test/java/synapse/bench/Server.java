package synapse.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;

/**
 * A server that runs and answers.
 *
 * @param name as the table calls it
 * @param startTime from the launch of the process to the first 200
 */
record Server(String name, InetSocketAddress address, ServerProcess process, Duration startTime)
        implements AutoCloseable {
    static final String REGISTRY = "registry";
    static final String NGINX = "nginx";
    static final String VERDACCIO = "Verdaccio";

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 10;

    /** Returns an address on this machine at which nobody listens. */
    static InetSocketAddress freeAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
        }
    }

    /**
     * Waits for the first 200.
     * @param launchNanos when the process was launched, by {@link System#nanoTime()}
     */
    static Server await(String name, InetSocketAddress address, ServerProcess process, String path, long launchNanos)
            throws InterruptedException {
        URI uri = uri(address, path);
        while (!Http.answers(uri)) {
            process.mustLive();
            if (System.nanoTime() - launchNanos > START_LIMIT.toNanos()) {
                throw new IllegalStateException(name + " did not start:\n" + process.log());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return new Server(name, address, process, Duration.ofNanos(System.nanoTime() - launchNanos));
    }

    URI uri(String path) {
        return uri(address, path);
    }

    private static URI uri(InetSocketAddress address, String path) {
        return URI.create("http://" + authority(address) + path);
    }

    /** Returns numbers only, such as {@code 127.0.0.1:8080}. */
    static String authority(InetSocketAddress address) {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public void close() {
        process.close();
    }
}
