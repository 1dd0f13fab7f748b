package synapse.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import synapse.remote.Home;
import synapse.remote.PrivateFiles;

/**
 * The folder of archives on their way into the store. Who writes there shares a lock, which ends with the process in
 * whatever way that ends: who finds the lock free knows that what lies there was left by clients that were stopped.
 */
public final class Incoming {
    static final String FOLDER = "incoming";

    private static final String LOCK = ".lock";

    private final Path folder;

    public Incoming(Home home) {
        folder = home.store().resolve(FOLDER);
    }

    /** Does something that writes there; before, removes what others have left. */
    <T> T receive(Disk.Action<T> action) throws IOException {
        PrivateFiles.createFolder(folder);
        try (FileChannel channel = open()) {
            sweep(channel);
            share(channel);
            return action.run();
        }
    }

    /** Removes what stopped clients have left; nothing while others fetch. */
    public void sweep() throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (FileChannel channel = open()) {
            sweep(channel);
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private void sweep(FileChannel channel) throws IOException {
        try (FileLock alone = channel.tryLock()) {
            if (alone == null) return;
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
                for (Path file : left) if (!file.endsWith(LOCK)) Files.deleteIfExists(file);
            }
        } catch (OverlappingFileLockException e) {
            return; // this process has it
        }
    }

    private static void share(FileChannel channel) throws IOException {
        try {
            FileLock unused = channel.lock(0, Long.MAX_VALUE, true); // until the channel is closed
        } catch (OverlappingFileLockException e) {
            return; // this process has it already
        }
    }
}
