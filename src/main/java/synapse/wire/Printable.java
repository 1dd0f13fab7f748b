package synapse.wire;

/** Foreign text made fit to be repeated in an answer or a log line. */
public final class Printable {
    private static final int MAX_CHARS = 80;

    private Printable() {}

    /** Returns at most 80 characters; controls, format characters and lone surrogates become {@code ?}. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(MAX_CHARS).forEach(c -> out.appendCodePoint(isPrintable(c) ? c : '?'));
        return text.codePointCount(0, text.length()) > MAX_CHARS
                ? out.append('…').toString()
                : out.toString();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
