package synapse.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import synapse.manifest.PackageName;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** An opaque place in the list of packages: the canonical name of the last one, in URL-safe base64. */
final class Cursor {
    private static final int MAX_CHARS = 4 * PackageName.MAX_CHARS;

    private Cursor() {}

    static String of(String canonicalName) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(canonicalName.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the canonical name; empty for the beginning. */
    static String parse(String cursor) {
        if (cursor == null) return "";
        try {
            if (cursor.length() > MAX_CHARS) throw new IllegalArgumentException("too long");
            String name = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return PackageName.of(name).text();
        } catch (IllegalArgumentException | synapse.manifest.InvalidNameException e) {
            throw new RegistryException(
                    ProblemType.INVALID_REQUEST, "the cursor is not one of ours; begin again without \"cursor\"", e);
        }
    }
}
