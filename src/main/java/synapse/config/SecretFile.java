package synapse.config;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** A file with one secret line that only its owner can read (mode 0600 where the file system knows modes). */
public final class SecretFile {
    private SecretFile() {}

    /** @throws ConfigurationException if the file is there but cannot be read */
    public static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ConfigurationException("cannot read " + file + " (" + e.getMessage() + ")", e);
        }
    }

    /** Writes the line durably, in place of what was there. */
    public static void write(Path file, String line) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Set<? extends OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(file, options, ownerOnly(file));
                    var out = Channels.newOutputStream(channel)) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new ConfigurationException(
                    "cannot write " + file + " (" + e.getMessage() + "); check REGISTRY_DATA", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) return new FileAttribute<?>[0];
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
    }
}
