package synapse.catalog;

import synapse.manifest.PackageName;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** A place in the list of packages: the canonical name of the last one, so that a schema can tell what a cursor is. */
final class Cursor {
    private Cursor() {}

    /** Returns the canonical name; empty for the beginning. */
    static String parse(String cursor) {
        if (cursor == null) return "";
        return PackageName.find(cursor)
                .map(PackageName::text)
                .orElseThrow(() -> new RegistryException(
                        ProblemType.INVALID_REQUEST, "the cursor is not one of ours; begin again without \"cursor\""));
    }
}
