package synapse.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that one process holds by a lock. This process opens it once at most: on Linux whoever closes a file gives up all
 * locks of his process on it, also those by another channel. So what is held is noted where other deployments in this
 * process see it, too: in the system properties.
 */
final class HeldFile implements Closeable {
    private static final String NOTE = "synapse.held:";

    private final FileChannel channel;
    private final String note;

    private HeldFile(FileChannel channel, String note) {
        this.channel = channel;
        this.note = note;
    }

    /** Takes the file, which is made if need be; empty if somebody else has it, in this process or in another. */
    static Optional<HeldFile> take(Path file) throws IOException {
        Path real = file.getParent().toRealPath().resolve(file.getFileName());
        String note = NOTE + real;
        if (System.getProperties().putIfAbsent(note, "held") != null) return Optional.empty();
        Optional<HeldFile> taken = Optional.empty();
        try {
            taken = lock(real, note);
            return taken;
        } finally {
            if (taken.isEmpty()) System.getProperties().remove(note);
        }
    }

    private static Optional<HeldFile> lock(Path file, String note) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return Optional.of(new HeldFile(channel, note));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close(); // nothing of ours is lost by that
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            System.getProperties().remove(note);
        }
    }
}
