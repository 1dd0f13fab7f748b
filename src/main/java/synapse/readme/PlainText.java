package synapse.readme;

/** Text shown as it is, between {@code <pre>} and {@code </pre>}. */
final class PlainText {
    private static final String CUT = "\n… (the rest is in the archive)";
    private static final int FRAME_CHARS = "<pre></pre>".length() + CUT.length();
    private static final int LONGEST_ESCAPE_CHARS = 5;

    private PlainText() {}

    /** Returns HTML of at most that many characters; what is longer is cut, and says so. */
    static String html(String text, int maxChars) {
        StringBuilder html = new StringBuilder("<pre>");
        int at = 0;
        while (at < text.length() && html.length() + LONGEST_ESCAPE_CHARS <= maxChars - FRAME_CHARS) {
            int point = text.codePointAt(at);
            append(html, point);
            at += Character.charCount(point);
        }
        return html.append(at < text.length() ? CUT : "").append("</pre>").toString();
    }

    private static void append(StringBuilder html, int point) {
        switch (point) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '\r' -> {} // lines end with \n
            default -> html.appendCodePoint(isShown(point) ? point : '\uFFFD');
        }
    }

    private static boolean isShown(int point) {
        int type = Character.getType(point);
        return point == '\n' || point == '\t' || (type != Character.CONTROL && type != Character.SURROGATE);
    }
}
