package synapse.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A TCP port that nobody listens on, below those that the system gives to outgoing connections. A server takes seconds to
 * listen there, and one that was killed has left its port; so as long as this JVM lives, a locked file keeps the port from tests
 * in other JVMs, also from those of another clone.
 */
final class FreePort {
    private static final int COUNT = 100;
    private static final int FIRST = 18_100;
    private static final Path LOCKS =
            Path.of(System.getProperty("java.io.tmpdir"), "synapse-test-ports-" + System.getProperty("user.name"));
    private static final List<FileChannel> HELD = new ArrayList<>(); // a channel that is collected gives up its lock

    private static int next = FIRST; // no file is opened twice here: to close it once would unlock it

    private FreePort() {}

    static synchronized int find() {
        while (next < FIRST + COUNT) {
            int port = next++;
            if (take(port) && isFree(port)) return port;
        }
        throw new IllegalStateException("every port from " + FIRST + " on is taken");
    }

    private static boolean take(int port) {
        try {
            Files.createDirectories(LOCKS);
            FileChannel channel = FileChannel.open(
                    LOCKS.resolve(Integer.toString(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) return HELD.add(channel);
            channel.close();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
