package synapse.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * The place where a page ended: that of its last hit in the order that was asked for. A package that comes or goes
 * meanwhile moves no other, so none is seen twice for it.
 *
 * @param tier 0: exact names, 1: ranked one by one, 2: the rest; 0 in other orders
 * @param value score, downloads or milliseconds; 0 in the order of names
 * @param name canonical name in the order of names, else empty
 */
public record SearchCursor(int tier, double value, String name, long packageId) {
    /** Returns it as text without meaning to others, of characters that need no escape in a URL. */
    public String text() {
        String plain = tier + " " + Double.toHexString(value) + " " + packageId + " " + name;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /** @throws RegistryException ({@code invalid-request}) if {@code text} is not one of ours */
    public static SearchCursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", 4);
            double value = Double.parseDouble(parts[1]);
            if (Double.isNaN(value)) throw new NumberFormatException("NaN");
            return new SearchCursor(Integer.parseInt(parts[0]), value, parts[3], Long.parseLong(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new RegistryException(
                    ProblemType.INVALID_REQUEST, "the cursor is not one of ours; begin again without \"cursor\"");
        }
    }
}
