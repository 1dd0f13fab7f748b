package synapse.it;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A TCP port that nobody listens on, below those that the system gives to outgoing connections. */
final class FreePort {
    private static final int FIRST = 18_100;
    private static final int COUNT = 100;

    private FreePort() {}

    static int find() {
        int start = ThreadLocalRandom.current().nextInt(COUNT);
        for (int i = 0; i < COUNT; i++) {
            int port = FIRST + (start + i) % COUNT;
            if (isFree(port)) return port;
        }
        throw new IllegalStateException("every port from " + FIRST + " on is taken");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
