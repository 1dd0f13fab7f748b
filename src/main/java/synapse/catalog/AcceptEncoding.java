package synapse.catalog;

import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads {@code Accept-Encoding} (RFC 9110, section 12.5.3) for gzip alone; {@code *} counts, {@code q=0} refuses. */
final class AcceptEncoding {
    private static final Pattern REFUSAL = Pattern.compile("q\\s*=\\s*0(\\.0{0,3})?");
    private static final int MOST_CODINGS = 50;

    private AcceptEncoding() {}

    /** Takes the values of all fields of that name; null is none. */
    static boolean takesGzip(List<String> fields) {
        return fields != null && !fields.isEmpty() && takesGzip(String.join(",", fields));
    }

    /** Takes the values of all fields of that name. */
    static boolean takesGzip(Enumeration<String> fields) {
        if (!fields.hasMoreElements()) return false;
        String first = fields.nextElement();
        return fields.hasMoreElements()
                ? takesGzip(first + "," + String.join(",", java.util.Collections.list(fields)))
                : takesGzip(first);
    }

    private static boolean takesGzip(String codings) {
        boolean any = false;
        for (String coding : codings.toLowerCase(Locale.ROOT).split(",", MOST_CODINGS)) {
            String[] parts = coding.split(";", 2);
            boolean wanted =
                    parts.length == 1 || !REFUSAL.matcher(parts[1].strip()).matches();
            String name = parts[0].strip();
            if (name.equals("gzip") || name.equals("x-gzip")) return wanted;
            if (name.equals("*")) any = wanted;
        }
        return any;
    }
}
