package synapse.packing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of an ignore file, in the syntax of gitignore(5).
 *
 * @param path matches paths relative to the folder of the file
 * @param isNegated whether it brings back what a rule before it ignores
 * @param isForFolders whether it is about folders only
 */
record IgnoreRule(Pattern path, boolean isNegated, boolean isForFolders) {
    /** Returns the rule; empty for a comment or a blank line. */
    static Optional<IgnoreRule> parse(String line) {
        String text = withoutBlanks(line);
        if (text.isEmpty() || text.startsWith("#")) return Optional.empty();
        boolean isNegated = text.startsWith("!");
        if (isNegated) text = text.substring(1);
        boolean isForFolders = text.endsWith("/");
        if (isForFolders) text = text.substring(0, text.length() - 1);
        if (text.isEmpty()) return Optional.empty();
        boolean isAnchored = text.indexOf('/') >= 0;
        String glob = text.startsWith("/") ? text.substring(1) : text;
        return Optional.of(new IgnoreRule(Glob.compile(isAnchored ? glob : "**/" + glob), isNegated, isForFolders));
    }

    /** Removes blanks at the end, but not one after a backslash. */
    private static String withoutBlanks(String line) {
        int end = line.endsWith("\r") ? line.length() - 1 : line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !(end > 1 && line.charAt(end - 2) == '\\')) end--;
        return line.substring(0, end);
    }

    boolean matches(String relative, boolean isFolder) {
        return (isFolder || !isForFolders) && path.matcher(relative).matches();
    }
}
