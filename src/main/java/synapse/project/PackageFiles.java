package synapse.project;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import synapse.archive.ArchiveEntry;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveReader;

/** The files of one installed package, against its archive, byte by byte. */
final class PackageFiles {
    private final String name;
    private final Path folder;
    private final List<Difference> differences = new ArrayList<>();
    private final Set<String> expected = new HashSet<>();

    PackageFiles(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    List<Difference> compare(Path archive) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            boolean isThere = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
            return List.of(new Difference(name, "", isThere ? Difference.Kind.CHANGED : Difference.Kind.MISSING));
        }
        try (InputStream in = Files.newInputStream(archive)) {
            new ArchiveReader(ArchiveLimits.standard()).read(in, this::compare);
        }
        findOthers();
        return differences;
    }

    private void compare(ArchiveEntry entry, InputStream content) throws IOException {
        if (entry.directory()) return;
        String path = entry.path().text();
        expected.add(path);
        Path file = folder.resolve(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) add(path, Difference.Kind.MISSING);
        else if (!isSame(file, entry, content)) add(path, Difference.Kind.CHANGED);
    }

    private static boolean isSame(Path file, ArchiveEntry entry, InputStream content) throws IOException {
        boolean isFile = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (!isFile || Files.size(file) != entry.sizeBytes()) return false;
        byte[] wanted = new byte[8192];
        try (InputStream found = new BufferedInputStream(Files.newInputStream(file))) {
            for (int count = content.read(wanted); count >= 0; count = content.read(wanted)) {
                byte[] part = found.readNBytes(count);
                if (!java.util.Arrays.equals(part, 0, part.length, wanted, 0, count)) return false;
            }
            return found.read() < 0;
        }
    }

    private void findOthers() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!expected.contains(path)) add(path, Difference.Kind.EXTRA);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void add(String path, Difference.Kind kind) {
        differences.add(new Difference(name, path, kind));
    }
}
