package synapse.search;

import java.util.Optional;

/** Words and phrases of a query: what is taken of them, and what is said of the rest. */
final class QueryTerms {
    private QueryTerms() {}

    static Optional<Expression> phrase(QueryField field, String text, ReadingNotes notes) {
        if (TextWords.of(text).isEmpty()) {
            notes.changed("an empty phrase was passed over");
            return Optional.empty();
        }
        return Optional.of(new Expression.Phrase(field, text));
    }

    /** Reads a word: signs around it are left away, a star counts at its end only. */
    static Optional<Expression> word(QueryField field, String text, ReadingNotes notes) {
        if (text.equals("*") || text.equals("*:*")) {
            if (field != QueryField.ANYWHERE) notes.changed("\"" + field.prefix() + "*\" means every package");
            return Optional.of(new Expression.Everything());
        }
        int begin = 0;
        while (begin < text.length() && text.charAt(begin) == '*') begin++;
        int star = text.indexOf('*', begin);
        String word = trimmed(star < 0 ? text.substring(begin) : text.substring(begin, star));
        if (word.isEmpty()) {
            notes.changed("\"" + text + "\" was passed over: there is no letter or digit in it"
                    + (star < 0 ? "" : " before the star"));
            return Optional.empty();
        }
        boolean prefix = star >= 0;
        if (begin > 0 || (prefix && star < text.length() - 1)) {
            String read = word + (prefix ? "*" : "");
            notes.changed("a star counts at the end of a word only: \"" + text + "\" is read as \"" + read + "\"");
        }
        return Optional.of(new Expression.Word(field, word, prefix));
    }

    /** Returns which values a qualifier has. */
    static String known(String qualifier) {
        return switch (qualifier) {
            case "is" -> "it takes deprecated";
            case "has" -> "it takes readme";
            default -> "it takes a date such as 2026-01-31, with >, >=, < or <= before it, or two with .. between them";
        };
    }

    private static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && !isKept(text, begin)) begin++;
        while (end > begin && !isKept(text, end - 1) && !isSuffix(text, begin, end)) end--;
        return text.substring(begin, end);
    }

    private static boolean isKept(String text, int at) {
        return TextWords.isWord(text, at) || (text.charAt(at) == '@' && at + 1 < text.length());
    }

    /** c++ and c#. */
    private static boolean isSuffix(String text, int begin, int end) {
        return text.substring(begin, end).endsWith("++")
                || text.substring(begin, end).endsWith("#");
    }
}
