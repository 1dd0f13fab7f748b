package synapse.it;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP port that nobody listens on, below those that the system gives to outgoing connections. Test runs beside each other
 * ({@code registry.test.fork}) have ranges of their own.
 */
final class FreePort {
    private static final int COUNT = 100;
    private static final int FIRST = 17_700 + 4 * COUNT * Integer.getInteger("registry.test.fork", 1);
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private FreePort() {}

    static int find() {
        for (int i = 0; i < COUNT; i++) {
            int port = FIRST + NEXT.getAndIncrement() % COUNT;
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
