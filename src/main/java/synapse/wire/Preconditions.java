package synapse.wire;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * Conditions of a reader on a strong tag (RFC 9110, section 13). Ours, since the implementations of JAX-RS disagree: some
 * compare {@code If-None-Match} strongly, though proxies weaken tags. Dates are ignored, for nothing here has one.
 */
public final class Preconditions {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private Preconditions() {}

    /**
     * Tells whether the reader has it already and is to be answered 304.
     * @param tag without its quotes
     * @throws RegistryException {@link ProblemType#PRECONDITION_FAILED} if {@code If-Match} has other tags only
     */
    public static boolean isKnown(String tag, HttpHeaders headers) {
        return isKnown(tag, headers.getRequestHeader("If-Match"), headers.getRequestHeader("If-None-Match"));
    }

    /** The same for the values of the two fields; null or empty: not sent. */
    static boolean isKnown(String tag, List<String> ifMatch, List<String> ifNoneMatch) {
        if (isSent(ifMatch) && !names(tag, ifMatch, false)) {
            throw new RegistryException(
                    ProblemType.PRECONDITION_FAILED, "what is here is not what If-Match names; read it again");
        }
        return isSent(ifNoneMatch) && names(tag, ifNoneMatch, true);
    }

    private static boolean isSent(List<String> field) {
        return field != null && !field.isEmpty();
    }

    private static boolean names(String tag, List<String> field, boolean weakly) {
        String text = String.join(",", field).strip();
        return text.equals("*")
                || TAG.matcher(text)
                        .results()
                        .anyMatch(one -> one.group(2).equals(tag) && (weakly || one.group(1) == null));
    }
}
