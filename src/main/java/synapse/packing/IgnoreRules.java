package synapse.packing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The rules of one file; the last that matches decides.
 *
 * @param folder the one that paths are relative to: empty, or with a slash at the end
 */
record IgnoreRules(String folder, List<IgnoreRule> rules) {
    static final String FILE_NAME = ".synapseignore";

    /** What never goes in, whatever a file says. */
    static final IgnoreRules NEVER = of(
            "",
            List.of(
                    ".git",
                    ".hg",
                    ".svn",
                    "synapse_modules/",
                    ".synapse_modules.*",
                    "/synapse.lock",
                    "/.synapse.json.new",
                    "/.synapse.lock.new",
                    "/.*.tar.gz.new-*"));

    /** What does not go in unless a file brings it back: what systems, editors and version control leave. */
    static final IgnoreRules USUAL = of(
            "",
            List.of(
                    FILE_NAME,
                    ".gitignore",
                    ".gitattributes",
                    ".DS_Store",
                    "Thumbs.db",
                    "desktop.ini",
                    "*~",
                    ".*.sw[a-p]",
                    ".#*",
                    "\\#*#",
                    "*.orig",
                    "*.rej",
                    ".idea/",
                    ".vscode/",
                    ".settings/",
                    "*.iml"));

    static IgnoreRules of(String folder, List<String> lines) {
        return new IgnoreRules(
                folder,
                lines.stream().map(IgnoreRule::parse).flatMap(Optional::stream).toList());
    }

    /** Reads the ignore file of a folder, none if it has none; bytes that are no text become U+FFFD. */
    static IgnoreRules in(Path root, String folder) throws IOException {
        Path file = root.resolve(folder).resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) return new IgnoreRules(folder, List.of());
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<IgnoreRule> rules = text.replaceFirst("^\uFEFF", "")
                .lines()
                .map(IgnoreRule::parse)
                .flatMap(Optional::stream)
                .toList();
        return new IgnoreRules(folder, rules);
    }

    /** Returns what these rules say of a path: true if it is ignored, false if it is brought back, empty if nothing. */
    Optional<Boolean> verdict(String path, boolean isFolder) {
        if (!path.startsWith(folder)) return Optional.empty();
        String relative = path.substring(folder.length());
        for (int i = rules.size() - 1; i >= 0; i--) {
            IgnoreRule rule = rules.get(i);
            if (rule.matches(relative, isFolder)) return Optional.of(!rule.isNegated());
        }
        return Optional.empty();
    }
}
