package synapse.wire;

import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** A whole number given as a query parameter. */
public final class QueryNumber {
    private QueryNumber() {}

    /**
     * Returns the number, or {@code absent} if the parameter was not given.
     * @throws RegistryException {@link ProblemType#INVALID_REQUEST} if it is no number or out of bounds
     */
    public static long parse(String name, String text, long min, long max, long absent) {
        if (text == null) return absent;
        if (text.matches("[0-9]{1,18}")) {
            long number = Long.parseLong(text);
            if (number >= min && number <= max) return number;
        }
        throw new RegistryException(
                ProblemType.INVALID_REQUEST,
                "the query parameter \"" + name + "\" must be a whole number from " + min + " to " + max);
    }
}
