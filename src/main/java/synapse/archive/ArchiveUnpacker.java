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
 * only, with modes 644 and 755 where the file system has modes.
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
        Path place = target.toAbsolutePath().normalize();
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) throw new FileAlreadyExistsException(target.toString());
        var fresh = FreshFolder.beside(place);
        try {
            ArchiveSummary summary = reader.read(archive, fresh::write);
            Files.move(fresh.finish(), place, StandardCopyOption.ATOMIC_MOVE);
            return summary;
        } catch (IOException | RuntimeException | Error e) {
            fresh.removeAfter(e);
            throw e;
        }
    }
}
