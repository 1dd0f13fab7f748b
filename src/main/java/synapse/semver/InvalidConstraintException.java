package synapse.semver;

import synapse.problem.ProblemType;
import synapse.problem.Quoted;
import synapse.problem.RegistryException;

/** Refusal of a text that is not a range of versions; the message says what, where and what would be right. */
public final class InvalidConstraintException extends RegistryException {
    private static final long serialVersionUID = 1;

    private final int offset;

    InvalidConstraintException(String text, int offset, String reason) {
        super(
                ProblemType.INVALID_RANGE,
                "range %s is wrong at character %d: %s; a range reads like ^1.2.3, >=1.2 <3 or 1.x || 2.x"
                        .formatted(Quoted.of(text, 60), offset + 1, reason));
        this.offset = offset;
    }

    /** Returns the index of the first wrong character, from 0; the length of the text if it ends too soon. */
    public int offset() {
        return offset;
    }
}
