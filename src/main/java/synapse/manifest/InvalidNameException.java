package synapse.manifest;

import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Refusal of a text that is not a package name. */
public class InvalidNameException extends RegistryException {
    private static final long serialVersionUID = 1;

    private final int offset;

    /**
     * Makes the refusal.
     *
     * @param detail sentence that says what is wrong and what would be right
     * @param offset place of the first wrong character, counted from 0
     */
    public InvalidNameException(String detail, int offset) {
        super(ProblemType.INVALID_NAME, detail);
        this.offset = offset;
    }

    /** Returns the place of the first wrong character, counted from 0; the length of the text if it ends too early. */
    public int offset() {
        return offset;
    }
}
