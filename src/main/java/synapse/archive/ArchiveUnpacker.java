package synapse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Unpacks an archive into a new folder: checks it while it writes to a hidden folder beside the target, and moves that
 * into place in one step when all is well. On any failure nothing is left behind. Writes regular files and directories
 * only. Where the file system has modes, files get 444 or 555, for they may be shared, and directories 755.
 */
public final class ArchiveUnpacker {
    private final ArchiveReader reader;

    /** Unpacks within {@code limits}. */
    public ArchiveUnpacker(ArchiveLimits limits) {
        this.reader = new ArchiveReader(limits);
    }

    /**
     * Unpacks {@code archive} to {@code target}, whose parent folder must exist.
     *
     * @param archive needs no buffer; is not closed
     * @throws FileAlreadyExistsException if there is something at {@code target}, be it a dangling link
     * @throws InvalidArchiveException if the archive breaks a rule or a limit
     * @throws synapse.problem.RegistryException of type {@code ARCHIVE_TOO_LARGE} if it has too many packed bytes
     * @throws IOException if the source or the disk fails
     */
    public ArchiveSummary unpack(InputStream archive, Path target) throws IOException {
        return unpack(archive, target, FreshFolder::write);
    }

    /**
     * Unpacks {@code archive} as {@link #unpack} does, but with links instead of copies: to the files of {@code twin},
     * each of which is compared with the archive first, byte by byte and in its mode.
     *
     * @param twin folder that the same archive was unpacked to before; what is in it need not be right
     * @throws IOException also if {@code twin} lacks a file or has another, or the file system makes no link; then
     *     unpack it
     */
    public ArchiveSummary link(InputStream archive, Path target, Path twin) throws IOException {
        var same = new Twin(twin);
        try {
            return unpack(archive, target, (fresh, entry, content) -> fresh.link(entry, content, same));
        } catch (UnsupportedOperationException e) {
            throw new IOException("there are no links on this file system", e);
        }
    }

    private interface Action {
        void run(FreshFolder fresh, ArchiveEntry entry, InputStream content) throws IOException;
    }

    private ArchiveSummary unpack(InputStream archive, Path target, Action action) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) throw new FileAlreadyExistsException(target.toString());
        var fresh = FreshFolder.beside(place);
        try {
            ArchiveSummary summary = reader.read(archive, (entry, content) -> action.run(fresh, entry, content));
            Files.move(fresh.finish(), place, StandardCopyOption.ATOMIC_MOVE);
            return summary;
        } catch (IOException | RuntimeException | Error e) {
            fresh.removeAfter(e);
            throw e;
        }
    }
}
