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
 * The folder of archives on their way into the store. Who writes there shares a lock until {@link #close}, or until the
 * process ends in whatever way: who finds the lock free knows that what lies there was left by clients that were stopped.
 */
public final class Incoming implements AutoCloseable {
    static final String FOLDER = "incoming";

    private static final String LOCK = ".lock";

    private final FileChannel channel;

    private Incoming(FileChannel channel) {
        this.channel = channel;
    }

    /** Begins to write there; removes what others have left. */
    static Incoming open(Home home) throws IOException {
        Path folder = home.store().resolve(FOLDER);
        PrivateFiles.createFolder(folder);
        Incoming opened = new Incoming(FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ));
        try {
            opened.sweep(folder);
            opened.share();
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Removes what stopped clients have left; nothing while others fetch. */
    public static void sweep(Home home) throws IOException {
        if (!Files.isDirectory(home.store().resolve(FOLDER))) return;
        open(home).close();
    }

    private void sweep(Path folder) throws IOException {
        try (FileLock alone = channel.tryLock()) {
            if (alone == null) return;
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
                for (Path file : left) if (!file.endsWith(LOCK)) Files.deleteIfExists(file);
            }
        } catch (OverlappingFileLockException e) {
            return; // of this process
        }
    }

    private void share() throws IOException {
        try {
            FileLock unused = channel.lock(0, Long.MAX_VALUE, true); // until the channel is closed
        } catch (OverlappingFileLockException e) {
            return; // this process has it already
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
