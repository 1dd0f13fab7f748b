package synapse.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only the user may read, and that are whole or not there. */
public final class PrivateFiles {
    private PrivateFiles() {}

    /** Creates the folder and what is above it; new ones are the user's own. */
    public static void createFolder(Path folder) throws IOException {
        if (isPosix(folder)) Files.createDirectories(folder, permissions("rwx------"));
        else Files.createDirectories(folder);
    }

    /** Replaces a file as a whole. */
    public static void write(Path file, byte[] content) throws IOException {
        createFolder(file.getParent());
        Path written = isPosix(file.getParent())
                ? Files.createTempFile(file.getParent(), ".new-", null, permissions("rw-------"))
                : Files.createTempFile(file.getParent(), ".new-", null);
        try {
            Files.write(written, content);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
