package synapse.semver;

import synapse.problem.ProblemType;
import synapse.problem.Quoted;
import synapse.problem.RegistryException;

/** Refusal of a text that is not a version; the message says what, where and what would be right. */
public final class InvalidVersionException extends RegistryException {
    private static final long serialVersionUID = 1;

    private final int offset;

    InvalidVersionException(String text, int offset, String reason) {
        super(
                ProblemType.INVALID_VERSION,
                "version %s is wrong at character %d: %s; a version reads like 1.4.0 or 2.0.0-rc.1"
                        .formatted(Quoted.of(text, 60), offset + 1, reason));
        this.offset = offset;
    }

    /** Returns the index of the first wrong character, from 0; the length of the text if it ends too soon. */
    public int offset() {
        return offset;
    }
}
