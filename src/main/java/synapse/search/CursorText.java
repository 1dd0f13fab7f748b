package synapse.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the list of what was found, in a form that a schema tells; see docs/decisions/0020. */
final class CursorText {
    private static final Pattern FORM = Pattern.compile(
            "([0-2])_([0-6][0-9a-f]{15})_([0-9]{1,18})_((?:@[a-z0-9][a-z0-9-]{0,63}/)?[a-z0-9][a-z0-9-]{0,215}|)");

    private CursorText() {}

    static String of(SearchCursor cursor) {
        String value = "%016x".formatted(Double.doubleToLongBits(Math.max(0, cursor.value()) + 0.0));
        return cursor.tier() + "_" + value + "_" + cursor.packageId() + "_" + cursor.name();
    }

    /** Returns the place; empty if the text is none. */
    static Optional<SearchCursor> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) return Optional.empty();
        double value = Double.longBitsToDouble(Long.parseLong(form.group(2), 16));
        return Optional.of(
                new SearchCursor(Integer.parseInt(form.group(1)), value, form.group(4), Long.parseLong(form.group(3))));
    }
}
