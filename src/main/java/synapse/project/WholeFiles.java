package synapse.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces files in one step: a reader, or a crash, finds the old content or the new one. A link stays a link. */
final class WholeFiles {
    private WholeFiles() {}

    static void write(Path file, byte[] content) throws IOException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
        Path written = beside(target);
        try {
            Files.write(written, content);
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) keepMode(target, written);
            try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Returns where the new content is at first; two do not replace the same file at once. */
    private static Path beside(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".new");
    }

    /** Removes what was left where somebody was stopped who replaced the file. */
    static void heal(Path file) throws IOException {
        Files.deleteIfExists(beside(Files.isSymbolicLink(file) ? file.toRealPath() : file));
    }

    private static void keepMode(Path from, Path to) throws IOException {
        if (!from.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
}
