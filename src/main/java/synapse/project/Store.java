package synapse.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import synapse.archive.ArchiveLimits;
import synapse.archive.Digest;
import synapse.manifest.LockedPackage;
import synapse.remote.Failure;
import synapse.remote.Home;
import synapse.remote.PrivateFiles;
import synapse.remote.Registry;

/**
 * The user's archives, by digest: {@code sha256/<first two>/<others>.tar.gz}. A file that is there is whole, for it comes
 * by one rename; any number of clients may fetch the same one at once.
 */
public final class Store {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Home home;
    private final Path folder;
    private final Unpacked unpacked;
    private final Set<Digest> checked = ConcurrentHashMap.newKeySet(); // by this process: once is enough

    public Store(Home home) {
        this.home = home;
        folder = home.store();
        unpacked = new Unpacked(folder.resolve(Unpacked.FOLDER));
    }

    /** Returns where the archive is or would be. */
    public Path file(Digest digest) {
        String hex = digest.hex();
        return folder.resolve("sha256").resolve(hex.substring(0, 2)).resolve(hex.substring(2) + ".tar.gz");
    }

    public boolean has(Digest digest) {
        return Files.isRegularFile(file(digest));
    }

    /** Tells whether the archive is there and has its digest; one that has it no more is removed, for disks forget. */
    boolean check(LockedPackage locked) throws IOException {
        Digest digest = locked.sha256();
        if (checked.contains(digest)) return true;
        if (!has(digest)) return false;
        boolean isWhole = Digest.ofFile(file(digest)).equals(digest);
        if (isWhole) checked.add(digest);
        else Files.deleteIfExists(file(digest));
        return isWhole;
    }

    /**
     * An archive that is kept.
     *
     * @param fetched when it came
     */
    public record Kept(Digest digest, long bytes, Instant fetched) {}

    /** Returns what is kept, by digest. */
    public List<Kept> all() throws IOException {
        Path root = folder.resolve("sha256");
        if (!Files.isDirectory(root)) return List.of();
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root, 2)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String hex = file.getParent().getFileName()
                        + file.getFileName().toString().replace(".tar.gz", "");
                if (!hex.matches("[0-9a-f]{64}")) continue;
                all.add(new Kept(
                        Digest.of(hex),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toInstant()));
            }
        }
        return all;
    }

    /** Returns where archives arrive. */
    Incoming incoming() {
        return new Incoming(home);
    }

    /** Keeps an archive that comes from elsewhere; returns whether it has the digest, else it is not kept. */
    public boolean add(InputStream in, Digest expected) throws IOException {
        Path incoming = newFile();
        try {
            if (!copy(in, incoming, count -> {}).equals(expected)) return false;
            move(incoming, file(expected));
            return true;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /** Returns the files of archives, to be shared by projects. */
    Unpacked unpacked() {
        return unpacked;
    }

    /** Removes an archive, and the files of it that projects share; they keep theirs. */
    public void remove(Digest digest) throws IOException {
        Files.deleteIfExists(file(digest));
        unpacked.remove(digest);
    }

    /** Removes all files that projects share; they keep theirs. */
    public void removeShared() throws IOException {
        unpacked.removeAll();
    }

    /**
     * Fetches the archive of a locked version, and keeps it if it has the locked digest.
     *
     * @param progress is told the number of bytes of each piece
     * @throws Failure if it has another digest, or is larger than archives may be; nothing is kept then
     */
    public void fetch(Registry registry, LockedPackage locked, LongConsumer progress) {
        String path = "/packages/" + locked.name() + "/" + locked.version().key() + "/tarball";
        registry.download(path, (in, length) -> {
            keep(in, locked, progress);
            return null;
        });
    }

    private void keep(InputStream in, LockedPackage locked, LongConsumer progress) throws IOException {
        Path incoming = Disk.call(this::newFile);
        try {
            Digest digest = copy(in, incoming, progress);
            if (!digest.equals(locked.sha256())) throw wrong(locked, digest);
            Disk.call(() -> move(incoming, file(locked.sha256())));
            checked.add(locked.sha256());
        } finally {
            Disk.call(() -> Files.deleteIfExists(incoming));
        }
    }

    private Path newFile() throws IOException {
        PrivateFiles.createFolder(folder.resolve(Incoming.FOLDER));
        return Files.createTempFile(folder.resolve(Incoming.FOLDER), "archive-", null);
    }

    private static Path move(Path from, Path to) throws IOException {
        PrivateFiles.createFolder(to.getParent());
        return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Digest copy(InputStream in, Path file, LongConsumer progress) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        long most = ArchiveLimits.standard().maxPackedBytes();
        long total = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (FileChannel out = Disk.call(() -> FileChannel.open(file, StandardOpenOption.WRITE))) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                total += count;
                if (total > most) throw new Failure(Failure.DATA, "an archive is larger than " + most + " bytes");
                sha256.update(buffer, 0, count);
                ByteBuffer piece = ByteBuffer.wrap(buffer, 0, count);
                while (piece.hasRemaining()) Disk.call(() -> out.write(piece));
                progress.accept(count);
            }
        }
        return Digest.of(sha256);
    }

    private static Failure wrong(LockedPackage locked, Digest found) {
        return new Failure(
                Failure.DATA,
                "the registry sent other bytes than those locked for " + locked.name() + " " + locked.version()
                        + ": SHA-256 " + found + " instead of " + locked.sha256(),
                "nothing was kept; a published version never changes, so tell the operator of the registry");
    }
}
