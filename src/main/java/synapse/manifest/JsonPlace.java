package synapse.manifest;

import jakarta.json.stream.JsonLocation;

/** Line and column of a fault of syntax, both from 1, as an editor counts them. */
final class JsonPlace {
    private JsonPlace() {}

    /** Says where the syntax is wrong; the parser's own words are for programmers. */
    static String sentence(String json, JsonLocation location) {
        long offset = location == null ? -1 : location.getStreamOffset();
        boolean atEnd = offset < 0 || offset >= json.length();
        int at = atEnd ? json.length() : (int) offset;
        int lineStart = json.lastIndexOf('\n', at - 1) + 1;
        long line =
                1 + json.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        String where = "line " + line + ", column " + (at - lineStart + 1);
        return atEnd
                ? "it is not JSON: it ends too early, at " + where
                : "it is not JSON at " + where + ": check the quotes, commas and brackets there and just before";
    }
}
