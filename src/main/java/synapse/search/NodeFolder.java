package synapse.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import synapse.config.ConfigurationException;

/**
 * A folder of one node for its index, held by a lock as long as the node runs: {@code node-1}, or the first that no other
 * holds. It has one index or, while the next is built, two; the file {@code current} tells which one counts.
 */
final class NodeFolder implements Closeable {
    private static final int MOST_NODES = 64;
    private static final String CURRENT = "current";

    private final Path folder;
    private final HeldFile lock;

    private NodeFolder(Path folder, HeldFile lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws ConfigurationException if there can be no folder for this node */
    static NodeFolder take(Path root) {
        try {
            for (int i = 1; i <= MOST_NODES; i++) {
                Path folder = Files.createDirectories(root.resolve("node-" + i));
                Optional<HeldFile> lock = HeldFile.take(folder.resolve("lock"));
                if (lock.isPresent()) return new NodeFolder(folder, lock.get());
            }
        } catch (IOException e) {
            throw new ConfigurationException(
                    "REGISTRY_SEARCH_PATH must be a folder to write in, but " + root + ": " + e);
        }
        throw new ConfigurationException("REGISTRY_SEARCH_PATH " + root + " is in use by " + MOST_NODES + " nodes");
    }

    /** Returns where a new index can be built. */
    Path fresh() {
        return folder.resolve("index-" + UUID.randomUUID());
    }

    /** Returns what the file says of the index that counts, if it is there and can be read. */
    Optional<IndexMark> current() {
        try {
            return IndexMark.parse(Files.readString(folder.resolve(CURRENT)))
                    .filter(mark -> Files.isDirectory(folder.resolve(mark.name())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Path path(IndexMark mark) {
        return folder.resolve(mark.name());
    }

    /** Says which index counts from now on; whoever is killed meanwhile finds the old word or the new one. */
    void use(IndexMark mark) {
        Path written = folder.resolve(CURRENT + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                    written,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(mark.bytes());
                channel.force(true);
            }
            Files.move(written, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes all indexes but that one. */
    void removeOthers(Path kept) {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : (Iterable<Path>) inside::iterator) {
                if (Files.isDirectory(path) && !path.equals(kept)) remove(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes an index that came to nothing; what stays, {@link #removeOthers} removes later. */
    void discard(Path index) {
        try {
            remove(index);
        } catch (IOException e) {
            // the failure that led here tells more
        }
    }

    private static void remove(Path index) throws IOException {
        try (Stream<Path> inside = Files.list(index)) {
            for (Path file : (Iterable<Path>) inside::iterator) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(index);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
