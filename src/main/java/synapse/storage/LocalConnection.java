package synapse.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Blobs as files below a folder. A blob appears at once and whole, as a second name of a synced
 * file or by an atomic move of a synced copy; its folder is synced, too. */
final class LocalConnection implements StorageConnection {
    /** Name of the folder of unfinished copies. */
    static final String STAGING = "staging";

    private final Path root;

    LocalConnection(Path root) {
        this.root = root;
    }

    /** Makes all folders of a store and their names durable, so that no publish depends on another one's folder. */
    static void prepare(Path root) throws IOException {
        for (int i = 0; i < 256; i++) {
            Files.createDirectories(root.resolve("sha256").resolve("%02x".formatted(i)));
        }
        syncFolder(root.resolve("sha256"));
        syncFolder(root);
        syncFolder(root.toAbsolutePath().getParent());
    }

    @Override
    public void put(StorageKey key, Path file) throws IOException {
        Path target = path(key);
        createFolders(target.getParent());
        sync(file);
        try {
            Files.createLink(target, file);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            if (Files.exists(target)) throw new FileAlreadyExistsException(target.toString());
            copyThenMove(file, target); // another file system, or one without links
        }
        syncFolder(target.getParent());
    }

    @Override
    public void replace(StorageKey key, Path file) throws IOException {
        Path target = path(key);
        createFolders(target.getParent());
        copyThenMove(file, target);
        syncFolder(target.getParent());
    }

    private void copyThenMove(Path file, Path target) throws IOException {
        Path copy = Files.createTempFile(root.resolve(STAGING), "put-", ".tmp");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            sync(copy);
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public Optional<StoredBlob> open(StorageKey key, long offset, long count) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(path(key), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        long lacking = offset + count - channel.size();
        if (lacking <= 0) return Optional.of(new LocalBlob(channel, offset, count));
        channel.close();
        throw new EOFException("the blob ends " + lacking + " bytes early");
    }

    @Override
    public OptionalLong size(StorageKey key) throws IOException {
        try {
            return OptionalLong.of(Files.size(path(key)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void delete(StorageKey key) throws IOException {
        Path file = path(key);
        if (Files.deleteIfExists(file)) syncFolder(file.getParent());
    }

    /** Holds the names of one folder of 256 in memory at a time. */
    @Override
    public Stream<StoredEntry> list(String after) {
        return IntStream.range(0, 256)
                .mapToObj("sha256/%02x/"::formatted)
                .filter(folder -> folder.compareTo(after) > 0 || after.startsWith(folder))
                .flatMap(folder -> keys(folder).filter(key -> key.compareTo(after) > 0))
                .map(StorageKey::new)
                .flatMap(key -> entry(key).stream());
    }

    private Stream<String> keys(String folder) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> folder + file.getFileName()).filter(StorageKey::isKey).sorted().toList().stream();
        } catch (NoSuchFileException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns nothing if the file has gone meanwhile. */
    private Optional<StoredEntry> entry(StorageKey key) {
        try {
            BasicFileAttributes file = Files.readAttributes(path(key), BasicFileAttributes.class);
            if (!file.isRegularFile()) return Optional.empty();
            return Optional.of(
                    new StoredEntry(key, file.size(), file.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<URI> address(StorageKey key, String fileName, boolean head) {
        return Optional.empty();
    }

    @Override
    public boolean isRemote() {
        return false;
    }

    @Override
    public void close() {} // nothing is held between calls

    private Path path(StorageKey key) {
        return root.resolve(key.text());
    }

    /** Creates the folder and makes its name durable in the folders above. */
    private void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        Files.createDirectories(folder);
        for (Path above = folder.getParent(); above.startsWith(root); above = above.getParent()) syncFolder(above);
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
