package synapse.packing;

import java.util.regex.Pattern;

/** A pattern of gitignore(5) as a regular expression: {@code *} and {@code ?} stay within a segment, {@code **} does not. */
final class Glob {
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private int at;

    private Glob(String glob) {
        this.glob = glob;
    }

    /** Returns what matches whole paths with {@code /} between segments; a pattern that is none matches nothing. */
    static Pattern compile(String glob) {
        try {
            return Pattern.compile(new Glob(glob).translate(), Pattern.DOTALL);
        } catch (java.util.regex.PatternSyntaxException e) {
            return NOTHING; // as git does
        }
    }

    private String translate() {
        while (at < glob.length()) {
            boolean isAtSegment = at == 0 || glob.charAt(at - 1) == '/';
            if (isAtSegment && glob.startsWith("**/", at)) {
                regex.append("(?:[^/]+/)*");
                at += 3;
            } else if (glob.startsWith("/**", at) && at + 3 == glob.length()) {
                regex.append("/.+");
                at += 3;
            } else {
                character(glob.charAt(at++));
            }
        }
        return regex.toString();
    }

    private void character(char character) {
        switch (character) {
            case '*' -> regex.append("[^/]*");
            case '?' -> regex.append("[^/]");
            case '[' -> set();
            case '\\' -> literal(at < glob.length() ? glob.charAt(at++) : '\\');
            default -> literal(character);
        }
    }

    /** Translates {@code [a-z]} and {@code [!a-z]}; without its end the bracket is a character like others. */
    private void set() {
        int begin = at;
        boolean isNegated = begin < glob.length() && (glob.charAt(begin) == '!' || glob.charAt(begin) == '^');
        if (isNegated) begin++;
        int end = glob.indexOf(']', begin + 1);
        if (end < 0) {
            literal('[');
            return;
        }
        regex.append("(?!/)[").append(isNegated ? "^" : "");
        for (char member : glob.substring(begin, end).toCharArray()) {
            if ("[]&^".indexOf(member) >= 0) regex.append('\\');
            regex.append(member);
        }
        regex.append(']');
        at = end + 1;
    }

    private void literal(char character) {
        if (!Character.isLetterOrDigit(character)) regex.append('\\');
        regex.append(character);
    }
}
