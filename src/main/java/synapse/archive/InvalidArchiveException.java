package synapse.archive;

import synapse.problem.ProblemType;
import synapse.problem.Quoted;
import synapse.problem.RegistryException;

/** An archive breaks a rule; the message says which entry, what is wrong and what to do. */
public class InvalidArchiveException extends RegistryException {
    private static final long serialVersionUID = 1;

    /** Refuses the archive as a whole; {@code detail} is a sentence that ends with what to do. */
    public InvalidArchiveException(String detail) {
        super(ProblemType.INVALID_ARCHIVE, detail);
    }

    /** Refuses one entry: its name, quoted and cut to 80 characters, and a fault such as {@code is a link; …}. */
    static InvalidArchiveException ofEntry(String name, String fault) {
        return new InvalidArchiveException("Entry " + Quoted.of(name, 80) + " " + fault);
    }
}
