package synapse.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import synapse.manifest.LockedPackage;
import synapse.manifest.PackageName;

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

    /** Returns those that are not installed. */
    List<LockedPackage> lacking(List<LockedPackage> packages) {
        Installed installed = Installed.in(folder);
        return packages.stream()
                .filter(locked -> !isTakenOver(locked, installed))
                .toList();
    }

    private boolean isTakenOver(LockedPackage locked, Installed installed) {
        return installed.has(locked) && Files.isDirectory(folder(locked.name()), LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes the folder of a package. */
    interface Maker {
        void make(LockedPackage locked, Path target) throws IOException;
    }

    /**
     * Makes the new folder beside the old one, with these packages and no others.
     *
     * @param maker of what the old one lacks; if it fails, all is as it was
     */
    void stage(List<LockedPackage> packages, int threads, Maker maker) throws IOException {
        Folders.delete(fresh);
        Files.createDirectory(fresh);
        try {
            Installed before = Installed.in(folder);
            Parallel.forEach(packages, threads, locked -> place(locked, before, maker));
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

    private void place(LockedPackage locked, Installed before, Maker maker) throws IOException {
        Path target = fresh.resolve(locked.name().text());
        Files.createDirectories(target.getParent());
        if (isTakenOver(locked, before)) Folders.link(folder(locked.name()), target);
        else maker.make(locked, target);
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
