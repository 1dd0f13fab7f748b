package synapse.packing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import synapse.archive.ArchiveFile;
import synapse.archive.EntryPath;
import synapse.project.Causes;
import synapse.remote.Failure;

/** Chooses the files of a package. */
final class PackageFiles {
    private static final int MOST_NAMED = 10;

    private PackageFiles() {}

    /**
     * Returns what goes in, in the order of the paths.
     *
     * @param wanted paths that go in whatever is ignored
     * @param allowedSecrets paths that may go in though they look like secrets
     * @throws Failure if links or secrets are among them; names them
     */
    static List<ArchiveFile> of(Path folder, Collection<String> wanted, Set<String> allowedSecrets) {
        try {
            SourceTree tree = SourceTree.of(folder, wanted);
            if (!tree.others().isEmpty()) throw links(tree.others());
            refuseSecrets(tree.files(), allowedSecrets);
            List<ArchiveFile> files = new ArrayList<>();
            for (Map.Entry<String, Path> file : tree.files().entrySet()) {
                files.add(ArchiveFile.of(new EntryPath(file.getKey()), file.getValue()));
            }
            return files;
        } catch (IOException e) {
            throw new Failure(Failure.INPUT_OUTPUT, "cannot read " + e.getMessage() + ": " + Causes.of(e), e);
        }
    }

    private static void refuseSecrets(Map<String, Path> files, Set<String> allowed) throws IOException {
        Set<String> unknown = new HashSet<>(allowed);
        unknown.removeAll(files.keySet());
        if (!unknown.isEmpty()) {
            throw new Failure(
                    Failure.USAGE,
                    "--allow-secrets names what would not be packed anyway: " + named(unknown),
                    "write the path as synapse pkg pack --list does");
        }
        List<String> secrets = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            boolean isAllowed = allowed.contains(file.getKey());
            if (!isAllowed && Secrets.isOne(file.getKey(), file.getValue())) secrets.add(file.getKey());
        }
        if (secrets.isEmpty()) return;
        throw new Failure(
                Failure.DATA,
                "looks like a secret and must not be published: " + named(secrets),
                "keep it out by a line in " + IgnoreRules.FILE_NAME,
                "if it is none: --allow-secrets " + String.join(",", secrets));
    }

    private static Failure links(Set<String> links) {
        return new Failure(
                Failure.DATA,
                "a package holds files only, and this is a link or a device: " + named(links),
                "put the file itself there, or keep it out by a line in " + IgnoreRules.FILE_NAME);
    }

    private static String named(Collection<String> paths) {
        List<String> sorted = paths.stream().sorted().limit(MOST_NAMED).toList();
        int more = paths.size() - sorted.size();
        return String.join(", ", sorted) + (more > 0 ? " and " + more + " more" : "");
    }
}
