package synapse.wire;

import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** A yes or no given as a query parameter. */
public final class QueryFlag {
    private QueryFlag() {}

    /**
     * Returns whether the flag is set; it is not if the parameter was not given.
     * @throws RegistryException {@link ProblemType#INVALID_REQUEST} if it is neither {@code true} nor {@code false}
     */
    public static boolean parse(String name, String text) {
        if (text == null || text.equals("false")) return false;
        if (text.equals("true")) return true;
        throw new RegistryException(
                ProblemType.INVALID_REQUEST, "the query parameter \"" + name + "\" must be true or false");
    }
}
