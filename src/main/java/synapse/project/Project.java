package synapse.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import synapse.manifest.InvalidLockfileException;
import synapse.manifest.Lockfile;
import synapse.manifest.LockfileReader;
import synapse.manifest.LockfileWriter;
import synapse.manifest.Manifest;
import synapse.manifest.ManifestReader;
import synapse.remote.Failure;

/**
 * A folder with a {@code synapse.json}.
 *
 * @param folder absolute
 */
public record Project(Path folder) {
    /** Returns the project that the folder is in: its own, or that of the nearest folder above. */
    public static Project find(Path start) {
        for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(ManifestReader.FILE_NAME))) return new Project(folder);
        }
        throw new Failure(
                Failure.NO,
                "there is no " + ManifestReader.FILE_NAME + " in " + start + " or above",
                "make one: synapse pkg init");
    }

    public Path manifestFile() {
        return folder.resolve(ManifestReader.FILE_NAME);
    }

    public Path lockFile() {
        return folder.resolve(Lockfile.FILE_NAME);
    }

    /** Returns the manifest as it is written. */
    public byte[] manifestBytes() {
        return bytes(manifestFile());
    }

    public void writeManifest(byte[] utf8) {
        replace(manifestFile(), utf8);
    }

    /** @throws synapse.problem.RegistryException if the file breaks a rule */
    public Manifest manifest() {
        return new ManifestReader().read(manifestBytes());
    }

    /**
     * Returns what is locked, and that fits together.
     *
     * @throws InvalidLockfileException if the file breaks a rule
     */
    public Optional<Lockfile> lock() {
        if (!Files.exists(lockFile())) return Optional.empty();
        return Optional.of(new LockfileReader().read(bytes(lockFile())));
    }

    /** Returns what is locked, even if it does not fit together any more, as after a merge: good to resolve anew from. */
    public Optional<Lockfile> lockedEntries() {
        if (!Files.exists(lockFile())) return Optional.empty();
        return Optional.of(new LockfileReader().readEntries(bytes(lockFile())));
    }

    /** Writes the lock file if it is another one; returns whether it was. */
    public boolean write(Lockfile lock) {
        byte[] bytes = new LockfileWriter().write(lock);
        if (Files.exists(lockFile()) && java.util.Arrays.equals(bytes, bytes(lockFile()))) return false;
        replace(lockFile(), bytes);
        return true;
    }

    /** Puts right what a run left that was stopped; nobody else may be changing the project. */
    public void heal() throws IOException {
        WholeFiles.heal(manifestFile());
        WholeFiles.heal(lockFile());
        new Modules(this).heal();
    }

    /** Replaces a file of the project as a whole. */
    static void replace(Path file, byte[] content) {
        try {
            WholeFiles.write(file, content);
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot write " + file.getFileName() + ": " + Causes.of(e), e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot read " + file.getFileName() + ": " + Causes.of(e), e);
        }
    }
}
