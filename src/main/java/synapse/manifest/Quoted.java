package synapse.manifest;

/** Foreign text made fit for a sentence: quoted, cut and without anything that could change how the line reads. */
final class Quoted {
    static final int MAX_CHARS = 60;

    private Quoted() {}

    /** Returns the text in quotes; after 60 characters it is cut and ends with an ellipsis. */
    static String of(String text) {
        return '"' + plain(text) + '"';
    }

    /** Returns the text without quotes, cut in the same way. */
    static String plain(String text) {
        boolean fits = text.codePointCount(0, text.length()) <= MAX_CHARS;
        return visible(fits ? text : text.substring(0, text.offsetByCodePoints(0, MAX_CHARS)) + '…');
    }

    /** Returns the whole text, with numbers such as {@code <U+0000>} for what cannot be seen. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(shown, c));
        return shown.toString();
    }

    /** Returns one character in quotes, or its number, such as {@code U+0000}, if it cannot be seen. */
    static String character(int codePoint) {
        return TextRules.isUnseen(codePoint) ? number(codePoint) : "'" + Character.toString(codePoint) + "'";
    }

    private static void append(StringBuilder shown, int codePoint) {
        if (TextRules.isUnseen(codePoint)) {
            shown.append('<').append(number(codePoint)).append('>');
        } else {
            shown.appendCodePoint(codePoint);
        }
    }

    private static String number(int codePoint) {
        String hex = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }
}
