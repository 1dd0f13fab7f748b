package synapse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import synapse.problem.Quoted;

/**
 * A folder that nobody else writes to: new, of a random name, and open to its owner only until it is finished. It gets
 * no links, so no path inside can lead out of it.
 */
final class FreshFolder {
    private static final Set<PosixFilePermission> FOR_ALL = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("r--r--r--");
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("r-xr-xr-x");

    private final Path root;
    private final boolean hasModes;
    private final Set<Path> directories = new HashSet<>();

    private FreshFolder(Path root) {
        this.root = root;
        this.hasModes = hasModes(root);
        directories.add(root);
    }

    /** Makes a folder beside {@code place}, so that a move there stays on one file system. */
    static FreshFolder beside(Path place) throws IOException {
        return new FreshFolder(Files.createTempDirectory(place.getParent(), ".unpacking-"));
    }

    static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Returns the mode of a file. Nobody may write to it: other projects may have the same file. */
    static Set<PosixFilePermission> mode(ArchiveEntry file) {
        return file.executable() ? PROGRAM : FILE;
    }

    /** Writes a file or directory, and the folders above it. */
    void write(ArchiveEntry entry, InputStream content) throws IOException {
        Path path = resolve(entry.path());
        makeDirectory(entry.directory() ? path : path.getParent());
        if (entry.directory()) return;
        Files.copy(content, path); // CREATE_NEW: follows no link and replaces nothing
        if (hasModes) Files.setPosixFilePermissions(path, mode(entry));
    }

    /** Makes a link to the file of {@code twin}, or a directory, and the folders above it. */
    void link(ArchiveEntry entry, InputStream content, Twin twin) throws IOException {
        Path path = resolve(entry.path());
        makeDirectory(entry.directory() ? path : path.getParent());
        if (!entry.directory()) Files.createLink(path, twin.same(entry, content));
    }

    private Path resolve(EntryPath path) throws IOException {
        try {
            return root.resolve(path.text());
        } catch (InvalidPathException e) {
            throw new IOException(
                    "This system cannot name a file %s; use a UTF-8 locale such as LC_ALL=C.UTF-8"
                            .formatted(Quoted.of(path.text(), 80)),
                    e);
        }
    }

    private void makeDirectory(Path directory) throws IOException {
        if (!directories.add(directory)) return;
        makeDirectory(directory.getParent());
        Files.createDirectory(directory);
        if (hasModes) Files.setPosixFilePermissions(directory, FOR_ALL);
    }

    /** Opens the folder to all; returns it. */
    Path finish() throws IOException {
        if (hasModes) Files.setPosixFilePermissions(root, FOR_ALL);
        return root;
    }

    /** Removes the folder with all that is in it; a failure to do so is added to {@code failure}. */
    void removeAfter(Throwable failure) {
        try {
            if (Files.exists(root)) Files.walkFileTree(root, new Removal());
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            if (failure != null) throw failure;
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
