package synapse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/** A folder that the same archive was unpacked to before. Nothing in it is believed: each file is compared whole. */
final class Twin {
    private static final int BUFFER_BYTES = 1 << 14;

    private final Path root;
    private final boolean hasModes;
    private final byte[] wanted = new byte[BUFFER_BYTES];
    private final byte[] found = new byte[BUFFER_BYTES];

    Twin(Path root) {
        this.root = root;
        this.hasModes = FreshFolder.hasModes(root);
    }

    /**
     * Returns the file that has the path, the bytes and the mode of the entry.
     *
     * @throws IOException if there is none such
     */
    Path same(ArchiveEntry entry, InputStream content) throws IOException {
        Path file = root.resolve(entry.path().text());
        if (!isAlike(file, entry) || !hasBytes(file, content)) {
            throw new FileSystemException(file.toString(), null, "differs from the archive");
        }
        return file;
    }

    private boolean isAlike(Path file, ArchiveEntry entry) throws IOException {
        BasicFileAttributes found = attributes(file);
        if (!found.isRegularFile() || found.size() != entry.sizeBytes()) return false;
        Set<PosixFilePermission> mode = FreshFolder.mode(entry);
        return !(found instanceof PosixFileAttributes posix)
                || posix.permissions().equals(mode);
    }

    private BasicFileAttributes attributes(Path file) throws IOException {
        Class<? extends BasicFileAttributes> kind = hasModes ? PosixFileAttributes.class : BasicFileAttributes.class;
        return Files.readAttributes(file, kind, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean hasBytes(Path file, InputStream content) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            while (true) {
                int count = content.readNBytes(wanted, 0, BUFFER_BYTES);
                int same = in.readNBytes(found, 0, BUFFER_BYTES);
                if (!Arrays.equals(wanted, 0, count, found, 0, same)) return false;
                if (count < BUFFER_BYTES) return true;
            }
        }
    }
}
