package synapse.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a query, without its grammar: what search without an index looks for. */
final class PlainWords {
    private static final int MOST_WORDS = 5;
    private static final int MOST_CHARS = 50;
    private static final int LONGEST_QUERY = 500;
    private static final Pattern NOT_WANTED =
            Pattern.compile("(?:^|(?<=[\\s(]))(?:(?:-|NOT\\s+)\\S+|(?:is|has|updated):\\S*|AND\\s|OR\\s|[a-z]{1,20}:)");

    private PlainWords() {}

    /** Returns at most five, in lower case; null has none. */
    static List<String> of(String query) {
        if (query == null) return List.of();
        String text = NOT_WANTED.matcher(cut(query, LONGEST_QUERY)).replaceAll(" ");
        return Stream.of(text.split("[^\\p{L}\\p{N}@._-]+", -1))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(PlainWords::lower)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** Returns the beginning of the text without blanks around it, in lower case; empty for null. */
    static String lower(String text) {
        return text == null ? "" : cut(text.strip().toLowerCase(Locale.ROOT), MOST_CHARS);
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
