package synapse.packing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import synapse.archive.ArchiveFile;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveReader;
import synapse.archive.ArchiveWriter;
import synapse.archive.EntryPath;
import synapse.archive.InvalidArchiveException;
import synapse.archive.WrittenArchive;
import synapse.manifest.Manifest;
import synapse.manifest.ManifestReader;
import synapse.project.Causes;
import synapse.project.Project;
import synapse.remote.Failure;

/** Packs a project as it is published. What is packed was read back by the code with which the registry reads it. */
public final class Packing {
    private static final int MAX_README_BYTES = 512 * 1024;
    private static final ArchiveLimits LIMITS = ArchiveLimits.standard();

    private final Project project;
    private final Set<String> allowedSecrets;

    /** @param allowedSecrets paths that may go in though they look like secrets */
    public Packing(Project project, Set<String> allowedSecrets) {
        this.project = project;
        this.allowedSecrets = allowedSecrets.stream()
                .map(path -> path.replaceFirst("^\\./", ""))
                .collect(Collectors.toSet());
    }

    /**
     * Returns what would be packed.
     *
     * @param output the archive of an earlier run, which is not part of the package
     * @throws Failure if links or secrets are among it
     */
    public List<ArchiveFile> files(Path output) {
        Manifest manifest = project.manifest();
        List<String> wanted = manifest.readme().isEmpty()
                ? List.of(ManifestReader.FILE_NAME)
                : List.of(ManifestReader.FILE_NAME, manifest.readme());
        boolean isInside = output.startsWith(project.folder());
        String own = isInside ? project.folder().relativize(output).toString().replace('\\', '/') : "";
        List<ArchiveFile> files = PackageFiles.of(project.folder(), wanted, allowedSecrets);
        return files.stream()
                .filter(file -> !file.path().text().equals(own) && !isArchiveOf(manifest, file))
                .toList();
    }

    /** Tells archives that {@code pack} has left in the folder, also those of other versions. */
    private static boolean isArchiveOf(Manifest manifest, ArchiveFile file) {
        String path = file.path().text();
        return path.startsWith(fileName(manifest, "")) && path.endsWith(".tar.gz") && path.indexOf('/') < 0;
    }

    /** Returns the usual name of an archive: {@code json-1.2.0.tar.gz}, {@code team-json-1.2.0.tar.gz}. */
    public static String fileName(Manifest manifest) {
        return fileName(manifest, manifest.version() + ".tar.gz");
    }

    private static String fileName(Manifest manifest, String rest) {
        return manifest.name().text().replace("@", "").replace('/', '-') + "-" + rest;
    }

    /**
     * Writes the archive: whole, or not at all.
     *
     * @throws Failure if links or secrets are among the files, or the disk fails
     * @throws synapse.problem.RegistryException if a registry would refuse the archive
     */
    public Packed write(Path output) {
        List<ArchiveFile> files = files(output);
        Path written = output.resolveSibling(
                "." + output.getFileName() + ".new-" + ProcessHandle.current().pid());
        try {
            try {
                WrittenArchive archive = write(files, written);
                Packed packed = new Packed(check(written), files, archive.digest(), archive.packedBytes());
                Files.move(written, output, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return packed;
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot write " + output + ": " + Causes.of(e), e);
        }
    }

    private static WrittenArchive write(List<ArchiveFile> files, Path target) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            return new ArchiveWriter(LIMITS).write(files, out);
        }
    }

    private static Manifest check(Path archive) throws IOException {
        ArchiveReader reader = new ArchiveReader(LIMITS);
        Manifest manifest;
        try (InputStream in = Files.newInputStream(archive)) {
            manifest = new ManifestReader().read(reader.check(in).manifest());
        }
        if (manifest.readme().isEmpty()) return manifest;
        try (InputStream in = Files.newInputStream(archive)) {
            if (reader.file(in, new EntryPath(manifest.readme()), MAX_README_BYTES)
                    .isPresent()) return manifest;
        }
        throw new InvalidArchiveException("synapse.json names the readme " + manifest.readme()
                + ", but there is no such file; write it or leave the field out");
    }
}
