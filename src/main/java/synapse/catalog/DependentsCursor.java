package synapse.catalog;

import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * A place in the list of dependents, which has a package's {@code run} before its {@code dev}.
 *
 * @param canonicalName of the last package; empty for the beginning
 * @param kind of the last row
 */
public record DependentsCursor(String canonicalName, String kind) {
    private static final String BETWEEN = ".";

    String text() {
        return canonicalName + BETWEEN + kind;
    }

    static DependentsCursor parse(String text) {
        if (text == null) return new DependentsCursor("", "");
        int end = text.lastIndexOf(BETWEEN);
        String kind = text.substring(end + 1);
        if (end >= 0 && (kind.equals("run") || kind.equals("dev"))) {
            return new DependentsCursor(Cursor.parse(text.substring(0, end)), kind);
        }
        throw new RegistryException(
                ProblemType.INVALID_REQUEST, "the cursor is not one of ours; begin again without \"cursor\"");
    }
}
