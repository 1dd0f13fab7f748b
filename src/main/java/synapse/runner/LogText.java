package synapse.runner;

import java.util.Objects;

/** Text made fit for a log: on one line, nothing invisible, nothing that turns the direction of reading. */
final class LogText {
    private LogText() {}

    /** Returns what an exception says of itself; its class if it says nothing, or fails at that. */
    static String of(Throwable thrown) {
        String name = thrown.getClass().getName();
        try {
            return Objects.requireNonNullElse(thrown.toString(), name);
        } catch (RuntimeException e) {
            return name; // the line is worth more than the words
        }
    }

    /** Returns the text with controls, format characters, separators of lines and lone surrogates as escapes. */
    static String clean(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) at++;
        if (at == text.length()) return text;
        StringBuilder clean = new StringBuilder(text.length() + 16).append(text, 0, at);
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isPrintable(point)) clean.appendCodePoint(point);
            else escape(clean, point);
            at += Character.charCount(point);
        }
        return clean.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f;
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void escape(StringBuilder clean, int point) {
        for (char c : Character.toChars(point)) clean.append("\\u%04x".formatted((int) c));
    }
}
