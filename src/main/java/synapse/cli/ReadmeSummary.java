package synapse.cli;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first words of a readme, out of the HTML that a registry makes of it. */
final class ReadmeSummary {
    private static final int MOST = 400;
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|[a-z]{2,6});");
    private static final Map<String, String> NAMES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

    private ReadmeSummary() {}

    /** Returns the first paragraph that has words, shortened; empty if there is none. */
    static String of(String html) {
        String found = paragraph(html, "<p>", "</p>");
        return Words.shorten(found.isEmpty() ? plain(html) : found, MOST);
    }

    private static String paragraph(String html, String begin, String end) {
        int from = html.indexOf(begin);
        while (from >= 0) {
            int to = html.indexOf(end, from);
            if (to < 0) return "";
            String text = text(html.substring(from + begin.length(), to));
            if (!text.isEmpty()) return text;
            from = html.indexOf(begin, to);
        }
        return "";
    }

    /** Of a readme that is no Markdown: up to the first empty line. */
    private static String plain(String html) {
        if (!html.startsWith("<pre>")) return "";
        String whole = html.substring("<pre>".length()).stripLeading();
        int end = whole.indexOf("\n\n");
        return text(end < 0 ? whole : whole.substring(0, end));
    }

    private static String text(String html) {
        Matcher entities = ENTITY.matcher(TAG.matcher(html).replaceAll(""));
        String text = entities.replaceAll(found -> Matcher.quoteReplacement(letter(found.group(1), found.group())));
        return Words.clean(text).replaceAll("\\s+", " ");
    }

    private static String letter(String name, String otherwise) {
        if (!name.startsWith("#")) return NAMES.getOrDefault(name, otherwise);
        int code = Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : otherwise;
    }
}
