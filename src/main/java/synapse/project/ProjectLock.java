package synapse.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import synapse.archive.Digest;
import synapse.remote.Failure;
import synapse.remote.Home;
import synapse.remote.PrivateFiles;

/** Lets one client at a time change a project; ends with the process at the latest. */
public final class ProjectLock {
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final int LOOK_MILLIS = 50;

    private ProjectLock() {}

    /**
     * Does something while no other client does: waits until none has the project.
     *
     * @param waiting is run once if another one has it
     */
    public static <T> T hold(Project project, Home home, Runnable waiting, Supplier<T> action) {
        try (FileChannel channel = open(project, home)) {
            if (take(channel, waiting)) return action.get();
            throw new Failure(Failure.UNAVAILABLE, "another synapse has been changing this project for 5 minutes");
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot lock the project: " + Causes.of(e), e);
        }
    }

    private static FileChannel open(Project project, Home home) throws IOException {
        Path folder = home.cache().resolve("locks");
        PrivateFiles.createFolder(folder);
        byte[] name = project.folder().toRealPath().toString().getBytes(StandardCharsets.UTF_8);
        String hex = Digest.ofStream(new ByteArrayInputStream(name)).hex();
        return FileChannel.open(folder.resolve(hex), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean take(FileChannel channel, Runnable waiting) throws IOException {
        long end = System.nanoTime() + MOST.toNanos();
        boolean isSaid = false;
        while (true) {
            FileLock lock = channel.tryLock();
            if (lock != null) return true;
            if (System.nanoTime() > end) return false;
            if (!isSaid) waiting.run();
            isSaid = true;
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }
}
