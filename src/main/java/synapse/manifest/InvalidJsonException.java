package synapse.manifest;

import java.util.List;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Refusal of a text that is not strict JSON; {@link #faults()} has all that was found. */
public class InvalidJsonException extends RegistryException {
    private static final long serialVersionUID = 1;

    /** Makes the refusal from at least one fault; the message is the first one's. */
    public InvalidJsonException(List<Fault> faults) {
        super(ProblemType.INVALID_JSON, faults.get(0).detail(), faults);
    }
}
