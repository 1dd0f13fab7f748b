package synapse.manifest;

import jakarta.json.stream.JsonLocation;

/** Line and column of a fault of syntax, both from 1, as an editor counts them. */
final class JsonPlace {
    private JsonPlace() {}

    /**
     * Says where the syntax is wrong; the parser's own words are for programmers. If the object was complete before,
     * what is wrong is {@code isBehind} it.
     */
    static String sentence(String json, JsonLocation location, boolean isBehind) {
        long offset = location == null ? -1 : location.getStreamOffset();
        boolean atEnd = offset < 0 || offset >= json.length();
        int at = atEnd ? json.length() : (int) offset;
        String where = sentence(json, at);
        if (isBehind) {
            return "it is not JSON at " + where + ": the object has ended before; remove what follows it";
        }
        return atEnd
                ? "it is not JSON: it ends too early, at " + where
                : "it is not JSON at " + where + ": check the quotes, commas and brackets there and just before";
    }

    /** Returns line and column of an offset, such as {@code line 3, column 1}. */
    static String sentence(String text, int offset) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        long line =
                1 + text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        return "line " + line + ", column " + (offset - lineStart + 1);
    }
}
