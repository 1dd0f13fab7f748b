package synapse.archive;

import java.util.Optional;

/**
 * Name of an entry as tar spells it: {@code ./} before it means nothing, {@code /} after it makes a directory (how
 * archives older than POSIX said so).
 *
 * @param text the name as it stands in the archive
 * @param directory true by type or by the slash
 */
record TarName(String text, boolean directory) {

    static TarName of(TarText name, EntryType type) {
        String text = name.decode();
        boolean slash = type == EntryType.FILE && text.endsWith("/");
        return new TarName(text, slash || type == EntryType.DIRECTORY);
    }

    /** Returns the path; none for the root directory {@code ./}. */
    Optional<EntryPath> path() {
        int from = 0;
        while (text.startsWith("./", from)) from += 2;
        String rest = text.substring(from);
        if (directory && (rest.equals(".") || (rest.isEmpty() && from > 0))) return Optional.empty();
        return Optional.of(new EntryPath(directory ? withoutSlash(rest) : rest));
    }

    private static String withoutSlash(String text) {
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
