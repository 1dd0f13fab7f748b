package synapse.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits {@code JsonParser} and {@code parseJSONFile} into words. */
final class CamelCase {
    private CamelCase() {}

    static List<String> split(String word) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at < word.length(); at++) {
            if (!begins(word, at)) continue;
            parts.add(word.substring(begin, at).toLowerCase(Locale.ROOT));
            begin = at;
        }
        parts.add(word.substring(begin).toLowerCase(Locale.ROOT));
        return parts;
    }

    private static boolean begins(String word, int at) {
        if (!Character.isUpperCase(word.charAt(at))) return false;
        boolean afterLower = !Character.isUpperCase(word.charAt(at - 1));
        boolean beforeLower = at + 1 < word.length() && Character.isLowerCase(word.charAt(at + 1));
        return afterLower || beforeLower;
    }
}
