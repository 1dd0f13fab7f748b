package synapse.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a text into words: runs of letters and digits, and {@code c++}, {@code c#} and the like. */
final class TextWords {
    private static final int MAX_CHARS = 64; // of a word; what is longer is cut

    private TextWords() {}

    static List<Token> of(String text) {
        List<Token> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!isWord(text, at)) {
                at++;
                continue;
            }
            int end = endOfWord(text, at);
            String word = text.substring(at, Math.min(end, at + MAX_CHARS)).toLowerCase(Locale.ROOT);
            words.add(new Token(word, at, end));
            at = end;
        }
        return words;
    }

    /** Splits the text and leaves the places away. */
    static List<String> texts(String text) {
        return of(text).stream().map(Token::text).toList();
    }

    static boolean isWord(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static int endOfWord(String text, int begin) {
        int end = begin;
        while (end < text.length() && isWord(text, end)) end++;
        if (end - begin == 1 && text.startsWith("++", end)) return end + 2;
        if (end - begin == 1 && text.startsWith("#", end)) return end + 1;
        return end;
    }
}
