package synapse.identity;

import java.util.Optional;
import synapse.manifest.PackageName;

/**
 * Some packages by name: one of them, or, with {@code *} at the end, all whose names begin so: {@code @team/*}. Spellings of
 * one name are one, as ever.
 *
 * @param text as its author wrote it, without blanks
 */
public record NamePattern(String text) {
    private static final String ALL_THAT_FOLLOW = "*";
    /** Stands for what follows: a letter that no rule of names minds at any place where one may stand. */
    private static final String REST = "x";

    /** What a pattern looks like, for messages. */
    static final String FORM =
            "the name of a package, or the beginning of names with * at its end, such as @team/* or json-*";

    public NamePattern {
        if (sample(text).isEmpty()) throw new IllegalArgumentException(text + " is not " + FORM);
    }

    static Optional<NamePattern> find(String text) {
        return text != null && sample(text).isPresent() ? Optional.of(new NamePattern(text)) : Optional.empty();
    }

    /** Returns a name of the pattern; a scope is whole or not there at all, since another scope is another owner. */
    private static Optional<PackageName> sample(String text) {
        return PackageName.find(isOpen(text) ? beginning(text) + REST : text);
    }

    private static boolean isOpen(String text) {
        return text.endsWith(ALL_THAT_FOLLOW);
    }

    private static String beginning(String text) {
        return text.substring(0, text.length() - ALL_THAT_FOLLOW.length());
    }

    boolean matches(PackageName name) {
        String key = sample(text).orElseThrow().canonical();
        if (!isOpen(text)) return name.canonical().equals(key);
        return name.canonical().startsWith(key.substring(0, key.length() - REST.length()));
    }
}
