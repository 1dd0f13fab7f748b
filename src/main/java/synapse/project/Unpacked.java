package synapse.project;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import synapse.archive.Digest;
import synapse.remote.PrivateFiles;

/**
 * Packages as they were unpacked, {@code unpacked/<first two>/<others>/}: the same files that projects have, by hard
 * links, for a link costs far less than a file. Nobody believes what is here, for who changes a file in a project
 * changes it here as well: each file is compared with its archive before it is linked. So it needs no care; all of it
 * may be missing, half there or wrong.
 */
final class Unpacked {
    static final String FOLDER = "unpacked";

    private final Path folder;

    Unpacked(Path folder) {
        this.folder = folder;
    }

    /** Returns where the files of an archive are or would be. */
    Path folder(Digest digest) {
        String hex = digest.hex();
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2));
    }

    /**
     * Tells whether there are files of the archive that may be shared.
     *
     * @param own folder of this user; files of another one might change later
     */
    boolean has(Digest digest, Path own) throws IOException {
        Path files = folder(digest);
        return Files.isDirectory(files, LinkOption.NOFOLLOW_LINKS) && isOf(own);
    }

    /** Keeps the files of a package that was unpacked from the archive, in place of those that are here, if it can. */
    void keep(Path unpacked, Digest digest) {
        try {
            PrivateFiles.createFolder(folder);
            if (!isOf(unpacked)) return;
            remove(digest); // rather than replace file by file: a link to elsewhere may be among them
            Files.walkFileTree(unpacked, new Keeping(unpacked, folder(digest)));
        } catch (IOException | UnsupportedOperationException e) {
            // another file system, no rights, no space: the next project unpacks the archive, too
        }
    }

    private boolean isOf(Path own) throws IOException {
        return Files.getOwner(folder).equals(Files.getOwner(own));
    }

    /** Removes the files of an archive; projects have theirs still. */
    void remove(Digest digest) throws IOException {
        Folders.delete(folder(digest));
    }

    /** Removes the files of all archives. */
    void removeAll() throws IOException {
        Folders.delete(folder);
    }

    private static final class Keeping extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Keeping(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(directory)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.createLink(to.resolve(from.relativize(file)), file);
            return FileVisitResult.CONTINUE;
        }
    }
}
