package synapse.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;

/**
 * One file to be packed.
 *
 * @param path where it lies in the package
 * @param sizeBytes size of the content; the content must be as long
 * @param executable true if it shall have mode 755, else 644
 * @param content opened once, when the file's turn comes, and closed
 */
public record ArchiveFile(EntryPath path, long sizeBytes, boolean executable, Content content) {

    /** Where the bytes of a file come from. */
    @FunctionalInterface
    public interface Content {
        /** Opens the bytes from their beginning. */
        InputStream open() throws IOException;
    }

    /** Makes a file of bytes in memory that is not executable. */
    public static ArchiveFile of(EntryPath path, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new ArchiveFile(path, copy.length, false, () -> new ByteArrayInputStream(copy));
    }

    /**
     * Takes a file from disk. Executable is what has the owner's execute bit; where the file system has none, as on
     * Windows, nothing is executable.
     *
     * @throws InvalidArchiveException if it is a link or no regular file
     */
    public static ArchiveFile of(EntryPath path, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw InvalidArchiveException.ofEntry(path.text(), "is no regular file; pack files and folders only");
        }
        return new ArchiveFile(path, Files.size(file), isExecutable(file), () -> Files.newInputStream(file));
    }

    private static boolean isExecutable(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null && view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
    }
}
