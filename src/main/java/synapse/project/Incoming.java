package synapse.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import synapse.remote.Home;
import synapse.remote.PrivateFiles;

/**
 * The folder of archives on their way into the store. Who writes there shares a lock, which ends with the process in
 * whatever way that ends: who finds the lock free knows that what lies there was left by clients that were stopped.
 */
public final class Incoming {
    static final String FOLDER = "incoming";

    private static final String LOCK = ".lock";

    /** Locks of this process: none is opened twice, for on Linux to close a file gives up every lock on it. */
    private static final Map<Path, Shared> SHARED = new HashMap<>();

    private final Path folder;

    public Incoming(Home home) {
        folder = home.store().resolve(FOLDER);
    }

    /** A lock and how many share it. */
    private record Shared(FileChannel channel, int users) {
        Shared and(int more) {
            return new Shared(channel, users + more);
        }
    }

    /** Does something that writes there; before, removes what others have left. */
    <T> T receive(Disk.Action<T> action) throws IOException {
        PrivateFiles.createFolder(folder);
        Path lock = folder.toRealPath().resolve(LOCK);
        enter(lock);
        try {
            return action.run();
        } finally {
            leave(lock);
        }
    }

    /** Removes what stopped clients have left; nothing while others fetch. */
    public void sweep() throws IOException {
        if (!Files.isDirectory(folder)) return;
        Path lock = folder.toRealPath().resolve(LOCK);
        synchronized (SHARED) {
            if (SHARED.containsKey(lock)) return; // this process fetches
            try (FileChannel channel = open(lock)) {
                sweep(channel);
            }
        }
    }

    private void enter(Path lock) throws IOException {
        synchronized (SHARED) {
            Shared known = SHARED.get(lock);
            SHARED.put(lock, known == null ? new Shared(locked(lock), 1) : known.and(1));
        }
    }

    private static void leave(Path lock) throws IOException {
        synchronized (SHARED) {
            Shared left = SHARED.get(lock).and(-1);
            if (left.users > 0) {
                SHARED.put(lock, left);
            } else {
                SHARED.remove(lock);
                left.channel.close();
            }
        }
    }

    private FileChannel locked(Path lock) throws IOException {
        FileChannel channel = open(lock);
        try {
            sweep(channel);
            FileLock unused = channel.lock(0, Long.MAX_VALUE, true); // until the channel is closed
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private void sweep(FileChannel channel) throws IOException {
        try (FileLock alone = channel.tryLock()) {
            if (alone == null) return;
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
                for (Path file : left) if (!file.endsWith(LOCK)) Files.deleteIfExists(file);
            }
        }
    }
}
