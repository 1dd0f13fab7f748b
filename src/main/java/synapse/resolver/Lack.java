package synapse.resolver;

import java.util.List;

/**
 * Why nothing is within a requirement.
 *
 * @param nearest what comes nearest: names of packages if there is no such package, else versions; may be empty
 */
public record Lack(Kind kind, List<String> nearest) {
    /** What there is not. */
    public enum Kind {
        NO_SUCH_PACKAGE,
        /** The package has no version at all. */
        NO_VERSION,
        NO_SUCH_VERSION,
        /** The range names no pre-release, and nothing else would be within it. */
        ONLY_PRE_RELEASES
    }

    public Lack {
        nearest = List.copyOf(nearest);
    }

    /** Returns the clause that goes behind the requirement. */
    String words() {
        String list = String.join(", ", nearest);
        return switch (kind) {
            case NO_SUCH_PACKAGE -> "which does not exist" + inParentheses("similar: ", list);
            case NO_VERSION -> "which has no versions";
            case NO_SUCH_VERSION -> "which no version matches" + inParentheses("nearest: ", list);
            case ONLY_PRE_RELEASES ->
                "of which there are only pre-releases" + inParentheses("^", list + " would match");
        };
    }

    private static String inParentheses(String what, String list) {
        return list.isEmpty() ? "" : " " + Phrase.glued("(" + what + list + ")");
    }
}
