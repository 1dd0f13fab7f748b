package synapse.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** An opaque place in a list: some text in URL-safe base64. */
final class Cursor {
    private static final int MAX_CHARS = 200;

    private Cursor() {}

    static String of(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the text; empty for the beginning, where there is no cursor.
     * @throws RegistryException {@link ProblemType#INVALID_REQUEST} if it has not that form
     */
    static String parse(String cursor, Pattern form) {
        if (cursor == null) return "";
        try {
            if (cursor.length() > MAX_CHARS) throw new IllegalArgumentException("too long");
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (form.matcher(text).matches()) return text;
            throw new IllegalArgumentException("not of that form");
        } catch (IllegalArgumentException e) {
            throw new RegistryException(
                    ProblemType.INVALID_REQUEST, "the cursor is not one of ours; begin again without \"cursor\"", e);
        }
    }
}
