package synapse.readme;

import java.util.Locale;
import java.util.Set;

/**
 * What a readme is rendered from.
 *
 * @param path of the file in the archive; its ending tells Markdown from plain text
 * @param repository of the package, as the manifest has it; empty if it says none
 */
public record ReadmeSource(String path, String text, String repository) {
    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd", "mkdn");

    boolean isMarkdown() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot >= 0 && MARKDOWN.contains(file.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Returns the folder of the file with a final {@code /}; empty for the root. */
    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
