package synapse.manifest;

import java.util.Optional;

/** Grammar of package names, one character at a time: linear, and it knows the place of the fault. */
final class NameSyntax {
    static final int MAX_CHARS = 216;
    static final int MAX_SCOPE_CHARS = 64;

    private static final String BEGINNING = "a name begins with a-z or 0-9";
    private static final String REST = "a name goes on with a-z 0-9 . _ -";
    private static final String SCOPE_BEGINNING = "a scope begins with a-z or 0-9";
    private static final String SCOPE_REST =
            "a scope is at most " + MAX_SCOPE_CHARS + " of a-z 0-9 - and ends with /, as in @scope/name";

    /** First wrong place, counted from 0, and the rule that is broken there. */
    record Fault(int offset, String rule) {}

    private NameSyntax() {}

    /** Finds the first character that no package name could have there. */
    static Optional<Fault> faultIn(String text) {
        if (text.length() > MAX_CHARS) {
            return Optional.of(new Fault(MAX_CHARS, "a name has at most " + MAX_CHARS + " characters"));
        }
        if (!text.startsWith("@")) {
            return faultInName(text, 0);
        }
        int end = endOfScope(text);
        if (end == 1) {
            return Optional.of(new Fault(1, SCOPE_BEGINNING));
        }
        boolean closed = end < text.length() && text.charAt(end) == '/';
        return closed ? faultInName(text, end + 1) : Optional.of(new Fault(end, SCOPE_REST));
    }

    private static int endOfScope(String text) {
        int at = 1;
        while (at < text.length() && at <= MAX_SCOPE_CHARS && isInScope(text.charAt(at), at == 1)) {
            at++;
        }
        return at;
    }

    private static boolean isInScope(char c, boolean first) {
        return isLetterOrDigit(c) || (c == '-' && !first);
    }

    private static Optional<Fault> faultInName(String text, int begin) {
        if (begin == text.length() || !isLetterOrDigit(text.charAt(begin))) {
            return Optional.of(new Fault(begin, BEGINNING));
        }
        for (int at = begin + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return Optional.of(new Fault(at, REST));
            }
        }
        return Optional.empty();
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
