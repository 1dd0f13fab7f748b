package synapse.search;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Ends with 0 if nobody has a lock on the file. */
public final class LockProbe {
    private LockProbe() {}

    public static void main(String... arguments) throws Exception {
        try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
            Runtime.getRuntime().exit(channel.tryLock() == null ? 1 : 0);
        }
    }
}
