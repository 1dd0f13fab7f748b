package synapse.manifest;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Characters that do not belong into a text, by the Unicode category and not by a list of good ones. */
public final class TextRules {
    private TextRules() {}

    /** Finds half of a surrogate pair, which no UTF-8 can carry (RFC 8259, section 8.2). */
    static Optional<String> loneSurrogateIn(String text) {
        return first(text, TextRules::isSurrogate).map(found -> "half of a surrogate pair, " + found);
    }

    /** Finds a control character other than tab, line feed and carriage return. */
    static Optional<String> controlIn(String text) {
        return first(text, c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                .map(found -> "the control character " + found);
    }

    /** Finds what does not belong into one line: control characters, line breaks, marks that turn the reading. */
    public static Optional<String> breakIn(String text) {
        return first(text, TextRules::isUnseen).map(found -> "the unprintable character " + found);
    }

    /** Tells whether a character is a control, a line break, a bidirectional mark (UAX 9) or half of a pair. */
    static boolean isUnseen(int codePoint) {
        return Character.isISOControl(codePoint)
                || (codePoint >= 0x2028 && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || isSurrogate(codePoint);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static Optional<String> first(String text, IntPredicate wrong) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (wrong.test(text.codePointAt(at))) {
                return Optional.of(Quoted.character(text.codePointAt(at)) + " as character " + (at + 1));
            }
        }
        return Optional.empty();
    }
}
