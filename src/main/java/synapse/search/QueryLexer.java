package synapse.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import synapse.search.QueryToken.Kind;

/** Splits a query into tokens, in one pass. */
final class QueryLexer {
    /** Longest query; what is beyond is cut off. */
    static final int MAX_CHARS = 512;

    private static final String VALUE_ENDS = " ()\"";

    private final String text;
    private final ReadingNotes notes;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;
    private boolean glued;

    private QueryLexer(String text, ReadingNotes notes) {
        this.text = text;
        this.notes = notes;
    }

    static List<QueryToken> tokens(String query, ReadingNotes notes) {
        return new QueryLexer(cleaned(query, notes), notes).tokens();
    }

    private List<QueryToken> tokens() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
                glued = false;
                continue;
            }
            next(c);
            glued = true;
        }
        add(Kind.END, "");
        return tokens;
    }

    private void next(char c) {
        if (c == '"') phrase();
        else if (c == '(') sign(Kind.OPEN, 1);
        else if (c == ')') sign(Kind.CLOSE, 1);
        else if (c == '-' && !glued && at + 1 < text.length() && text.charAt(at + 1) != ' ') sign(Kind.NOT, 1);
        else if (text.startsWith("&&", at)) sign(Kind.AND, 2);
        else if (text.startsWith("||", at)) sign(Kind.OR, 2);
        else word();
    }

    private void phrase() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            notes.changed("a quotation mark is not closed: the phrase goes on to the end");
            end = text.length();
        }
        add(Kind.PHRASE, text.substring(at + 1, end).strip());
        at = Math.min(end + 1, text.length());
    }

    private void word() {
        int end = at;
        while (end < text.length() && VALUE_ENDS.indexOf(text.charAt(end)) < 0) {
            boolean field = text.charAt(end) == ':' && end > at && isField(text.substring(at, end));
            if (field) {
                add(Kind.FIELD, text.substring(at, end).toLowerCase(Locale.ROOT));
                at = end + 1;
                return;
            }
            end++;
        }
        String word = text.substring(at, end);
        at = end;
        switch (word) {
            case "AND" -> add(Kind.AND, word);
            case "OR" -> add(Kind.OR, word);
            case "NOT" -> add(Kind.NOT, word);
            default -> add(Kind.WORD, word);
        }
    }

    private static boolean isField(String name) {
        return Qualifiers.isOne(name) || QueryField.find(name).isPresent();
    }

    private void sign(Kind kind, int length) {
        add(kind, text.substring(at, at + length));
        at += length;
    }

    private void add(Kind kind, String value) {
        tokens.add(new QueryToken(kind, value, glued));
    }

    /** Cuts it, and makes a blank of whatever is not to be seen. */
    private static String cleaned(String query, ReadingNotes notes) {
        String cut = query;
        if (cut.length() > MAX_CHARS) {
            int end = Character.isHighSurrogate(cut.charAt(MAX_CHARS - 1)) ? MAX_CHARS - 1 : MAX_CHARS;
            cut = cut.substring(0, end);
            notes.changed("only the first " + MAX_CHARS + " characters were read");
        }
        StringBuilder clean = new StringBuilder(cut.length());
        boolean hidden = false;
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            Optional<Character> seen = visible(cut, i, c);
            hidden |= seen.isEmpty();
            clean.append(seen.orElse(' ').charValue());
        }
        if (hidden) notes.changed("characters that cannot be seen were passed over");
        String normal = Normalizer.normalize(clean, Normalizer.Form.NFKC);
        return normal.length() > MAX_CHARS ? normal.substring(0, MAX_CHARS) : normal;
    }

    private static Optional<Character> visible(String text, int at, char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) return Optional.of(' ');
        if (c == '\u201c' || c == '\u201d') return Optional.of('"');
        if (Character.isSurrogate(c)) return isPaired(text, at, c) ? Optional.of(c) : Optional.empty();
        boolean hidden =
                Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == '\uffff' || c == '\ufffe';
        return hidden ? Optional.empty() : Optional.of(c);
    }

    private static boolean isPaired(String text, int at, char c) {
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
