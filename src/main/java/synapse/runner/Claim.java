package synapse.runner;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What one running registry has for itself: its data folder, by a lock that ends with the process, and its port. */
final class Claim {
    private static FileLock lock; // held until the process ends

    private Claim() {}

    /** @throws StartFailure if another process has the folder or the port; then nothing was touched */
    static void on(Settings settings) {
        lockFolder(settings.data());
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true); // as the server does: connections of an earlier run may linger
            probe.bind(new InetSocketAddress(settings.port()));
        } catch (IOException e) {
            throw new StartFailure("port %d is in use; stop what listens there, or set REGISTRY_PORT to another"
                    .formatted(settings.port()));
        }
    }

    /** Claims the folder alone. */
    static void folder(Settings settings) {
        lockFolder(settings.data());
    }

    private static void lockFolder(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (IOException e) {
            throw new StartFailure("cannot write below REGISTRY_DATA=" + data + ": " + e.getMessage());
        }
        if (lock == null) {
            throw new StartFailure(
                    "another registry runs on REGISTRY_DATA=" + data + "; stop it, or set another folder");
        }
    }
}
