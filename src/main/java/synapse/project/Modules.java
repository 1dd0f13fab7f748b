package synapse.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveUnpacker;
import synapse.manifest.LockedPackage;
import synapse.manifest.Manifest;
import synapse.manifest.ManifestReader;
import synapse.manifest.PackageName;
import synapse.problem.RegistryException;
import synapse.remote.Failure;

/**
 * The packages of a project, {@code synapse_modules/<name>/}. They change as a whole: a new folder is made beside the old
 * one and takes its place. Between the two renames there is none for a moment; who is stopped there finds the old one
 * back with the next command.
 */
public final class Modules {
    public static final String FOLDER = "synapse_modules";

    private final Path folder;
    private final Path fresh;
    private final Path old;

    public Modules(Project project) {
        folder = project.folder().resolve(FOLDER);
        fresh = project.folder().resolve("." + FOLDER + ".new");
        old = project.folder().resolve("." + FOLDER + ".old");
    }

    public Path folder() {
        return folder;
    }

    public Path folder(PackageName name) {
        return folder.resolve(name.text());
    }

    /** Puts right what a run left that was stopped. */
    public void heal() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && Files.exists(old)) rename(old, folder);
        Folders.delete(old);
        Folders.delete(fresh);
    }

    /** Forgets what is installed, so that all of it is unpacked anew. */
    public void forget() throws IOException {
        Files.deleteIfExists(folder.resolve(Installed.FILE));
    }

    /** Tells whether just these are installed, as far as can be seen without reading every file. */
    public boolean hold(List<LockedPackage> packages) {
        return Installed.in(folder).equals(Installed.of(packages))
                && packages.stream().allMatch(locked -> Files.isDirectory(folder(locked.name())));
    }

    /** Tells whether the package is installed in the locked version. */
    public boolean hold(LockedPackage locked) {
        return Installed.in(folder).has(locked) && Files.isDirectory(folder(locked.name()));
    }

    /**
     * Makes the new folder beside the old one, with these packages and no others; their archives are in the store.
     *
     * @throws Failure if an archive is damaged or breaks a rule; then all is as it was
     */
    void stage(List<LockedPackage> packages, Store store) throws IOException {
        Folders.delete(fresh);
        Files.createDirectory(fresh);
        try {
            Installed before = Installed.in(folder);
            Parallel.forEach(packages, locked -> place(locked, before, store));
            Installed.of(packages).writeTo(fresh);
        } catch (IOException | RuntimeException e) {
            Folders.delete(fresh);
            throw e;
        }
    }

    /** Puts the new folder in the place of the old one. */
    void swap() throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) rename(folder, old);
        rename(fresh, folder);
        Folders.delete(old);
    }

    private void place(LockedPackage locked, Installed before, Store store) throws IOException {
        Path target = fresh.resolve(locked.name().text());
        Files.createDirectories(target.getParent());
        Path known = folder(locked.name());
        if (before.has(locked) && Files.isDirectory(known, LinkOption.NOFOLLOW_LINKS)) Folders.link(known, target);
        else unpack(locked, store, target);
    }

    /** Unpacks an archive, of which the digest is looked at before a byte of it is unpacked. */
    static void unpack(LockedPackage locked, Store store, Path target) throws IOException {
        Path archive = store.file(locked.sha256());
        if (!store.check(locked)) {
            throw new Failure(
                    Failure.DATA,
                    "the archive of " + locked.name() + " " + locked.version() + " was damaged on this disk",
                    "it is removed; run the command again to fetch it anew");
        }
        try (InputStream in = Files.newInputStream(archive)) {
            byte[] inside = new ArchiveUnpacker(ArchiveLimits.standard())
                    .unpack(in, target)
                    .manifest();
            Manifest manifest = new ManifestReader().read(inside);
            boolean isRight =
                    manifest.name().equals(locked.name()) && manifest.version().compareTo(locked.version()) == 0;
            if (!isRight) throw refused(locked, store, "it is " + manifest.name() + " " + manifest.version(), null);
        } catch (RegistryException e) {
            throw refused(locked, store, e.getMessage(), e);
        }
    }

    private static Failure refused(LockedPackage locked, Store store, String why, RegistryException cause)
            throws IOException {
        store.remove(locked.sha256());
        return new Failure(
                Failure.DATA,
                "the archive of " + locked.name() + " " + locked.version() + " is refused: " + why,
                cause,
                "nothing of it was kept; tell the operator of the registry");
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
