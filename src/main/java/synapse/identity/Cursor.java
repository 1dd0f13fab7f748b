package synapse.identity;

import java.util.regex.Pattern;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** A place in a list, as a text of a form that a schema can tell. */
final class Cursor {
    private Cursor() {}

    /**
     * Returns the text; empty for the beginning, where there is no cursor.
     * @throws RegistryException {@link ProblemType#INVALID_REQUEST} if it has not that form
     */
    static String parse(String cursor, Pattern form) {
        if (cursor == null) return "";
        if (form.matcher(cursor).matches()) return cursor;
        throw new RegistryException(
                ProblemType.INVALID_REQUEST, "the cursor is not one of ours; begin again without \"cursor\"");
    }
}
