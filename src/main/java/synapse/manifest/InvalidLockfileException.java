package synapse.manifest;

import java.util.List;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Refusal of a {@code synapse.lock}; {@link #faults()} has all that was found, at most 100, each with its line. */
public class InvalidLockfileException extends RegistryException {
    private static final long serialVersionUID = 1;

    /** Makes the refusal from at least one fault; the message tells the first, how many there are, and what to do. */
    public InvalidLockfileException(List<Fault> faults) {
        super(ProblemType.VALIDATION_FAILED, sentence(faults), faults);
    }

    private static String sentence(List<Fault> faults) {
        Fault first = faults.get(0);
        String count = faults.size() == 1 ? "" : faults.size() + " faults, the first: ";
        return Lockfile.FILE_NAME + ": " + count + first.detail() + advice(first.code());
    }

    private static String advice(String code) {
        return switch (code) {
            case "merge-conflict", "newer-format" -> "";
            default -> "; restore the file from version control, or remove it and run synapse pkg install";
        };
    }
}
