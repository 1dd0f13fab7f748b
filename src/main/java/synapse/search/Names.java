package synapse.search;

import java.util.Locale;

/** Keys of names, also of what somebody types for one. */
final class Names {
    private Names() {}

    /** Folds case, and runs of {@code - _ .} and blanks to one {@code -}; what is a name gets its canonical name. */
    static String canonical(String text) {
        StringBuilder key = new StringBuilder(text.length());
        String lower = text.strip().toLowerCase(Locale.ROOT);
        for (int at = 0; at < lower.length(); at++) {
            char c = lower.charAt(at);
            boolean separator = c == '-' || c == '_' || c == '.' || Character.isWhitespace(c);
            if (!separator) {
                key.append(c);
            } else if (key.length() == 0 || key.charAt(key.length() - 1) != '-') {
                key.append('-');
            }
        }
        return key.toString();
    }
}
