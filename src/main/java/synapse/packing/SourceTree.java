package synapse.packing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a folder that no rule ignores, by path with {@code /}. Links are not followed but remembered. */
final class SourceTree extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Deque<IgnoreRules> rules = new ArrayDeque<>();
    private final Map<String, Path> files = new TreeMap<>();
    private final Set<String> others = new TreeSet<>();

    private SourceTree(Path root) {
        this.root = root;
        rules.push(IgnoreRules.USUAL);
    }

    /**
     * Looks at a folder and all below it.
     *
     * @param wanted paths that no rule of a file can ignore; they need not exist
     */
    static SourceTree of(Path root, Collection<String> wanted) throws IOException {
        SourceTree tree = new SourceTree(root);
        Files.walkFileTree(root, tree);
        for (String path : wanted) tree.want(path);
        return tree;
    }

    private void want(String path) {
        Path file = root.resolve(path);
        if (Files.isSymbolicLink(file)) others.add(path);
        else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) files.put(path, file);
    }

    Map<String, Path> files() {
        return files;
    }

    /** Returns the paths of links, sockets and the like, which no archive holds. */
    Set<String> others() {
        return others;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        String path = path(folder);
        if (!path.isEmpty() && isIgnored(path, true)) return FileVisitResult.SKIP_SUBTREE;
        rules.push(IgnoreRules.in(root, path.isEmpty() ? "" : path + "/"));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
        if (failure != null) throw failure;
        rules.pop();
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String path = path(file);
        if (isIgnored(path, false)) return FileVisitResult.CONTINUE;
        if (attributes.isRegularFile()) files.put(path, file);
        else others.add(path);
        return FileVisitResult.CONTINUE;
    }

    /** Rules of a deeper folder go before those above it. */
    private boolean isIgnored(String path, boolean isFolder) {
        if (IgnoreRules.NEVER.verdict(path, isFolder).orElse(false)) return true;
        for (IgnoreRules known : rules) {
            Optional<Boolean> verdict = known.verdict(path, isFolder);
            if (verdict.isPresent()) return verdict.get();
        }
        return false;
    }

    private String path(Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }
}
