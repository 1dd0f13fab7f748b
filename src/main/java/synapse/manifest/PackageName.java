package synapse.manifest;

import java.util.Locale;
import java.util.Optional;

/**
 * Name of a package, with or without a scope: {@code ^(@[a-z0-9][a-z0-9-]{0,63}/)?[a-z0-9][a-z0-9._-]*$}, at most
 * 216 characters in all. Two names are equal if their texts are; spellings of one package share {@link #canonical()}.
 *
 * @param text the name as it was written
 */
public record PackageName(String text) implements Comparable<PackageName> {
    /** Most characters of a name, scope included. */
    public static final int MAX_CHARS = NameSyntax.MAX_CHARS;

    /**
     * Checks the text.
     *
     * @throws InvalidNameException if {@code text} is not a package name; carries the offset
     */
    public PackageName {
        Optional<NameSyntax.Fault> fault = NameSyntax.faultIn(text);
        if (fault.isPresent()) {
            throw refusal(text, fault.get());
        }
    }

    /**
     * Reads a name.
     *
     * @throws InvalidNameException if {@code text} is not a package name; carries the offset
     */
    public static PackageName of(String text) {
        return new PackageName(text);
    }

    /** Returns the name; empty if {@code text} is not one. */
    public static Optional<PackageName> find(String text) {
        return NameSyntax.faultIn(text).isEmpty() ? Optional.of(new PackageName(text)) : Optional.empty();
    }

    /**
     * Returns the key by which names are unique: every run of {@code - _ .} becomes one {@code -} (as PEP 503; there is
     * nothing to lower-case), the scope stays. Two spellings of one package have the same key.
     */
    public String canonical() {
        int begin = text.indexOf('/') + 1;
        StringBuilder key = new StringBuilder(text.length()).append(text, 0, begin);
        for (int at = begin; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '-' && c != '_' && c != '.') {
                key.append(c);
            } else if (key.charAt(key.length() - 1) != '-') {
                key.append('-');
            }
        }
        return key.toString();
    }

    /** Returns the scope without {@code @} and {@code /}: {@code tools} of {@code @tools/json}. */
    public Optional<String> scope() {
        int slash = text.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(text.substring(1, slash));
    }

    /** Tells whether no one may publish under this name or another spelling of it; see {@code docs/manifest.md}. */
    public boolean isReserved() {
        return ReservedNames.contains(this);
    }

    /** Orders by text, character by character. */
    @Override
    public int compareTo(PackageName other) {
        return text.compareTo(other.text);
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return text;
    }

    private static InvalidNameException refusal(String text, NameSyntax.Fault fault) {
        int at = fault.offset();
        String found = at < text.length() ? Quoted.character(text.codePointAt(at)) : "the end";
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String hint = NameSyntax.faultIn(lower).isEmpty() ? "; " + Quoted.of(lower) + " would be right" : "";
        String place = "package name " + Quoted.of(text) + " has " + found + " at character " + (at + 1);
        return new InvalidNameException(place + ", but " + fault.rule() + hint, at);
    }
}
