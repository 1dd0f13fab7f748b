package synapse.problem;

/** Hostile text made fit for a message: cut, on one line, nothing invisible. */
public final class Quoted {
    private Quoted() {}

    /** Returns at most that many characters of the text in quotation marks; controls, format characters and lone surrogates become escapes. */
    public static String of(String text, int maxCharacters) {
        var quoted = new StringBuilder("\"");
        int at = 0;
        for (int shown = 0; at < text.length() && shown < maxCharacters; shown++) {
            int point = text.codePointAt(at);
            if (isUnprintable(point)) {
                escape(quoted, text, at, Character.charCount(point));
            } else {
                quoted.appendCodePoint(point);
            }
            at += Character.charCount(point);
        }
        return quoted.append(at < text.length() ? "…\"" : "\"").toString();
    }

    private static void escape(StringBuilder quoted, String text, int at, int count) {
        for (int i = at; i < at + count; i++) {
            quoted.append(String.format("\\u%04x", (int) text.charAt(i)));
        }
    }

    private static boolean isUnprintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
