package synapse.manifest;

import java.util.List;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Refusal of a {@code synapse.json}; {@link #faults()} has all that was found, at most 100. */
public class InvalidManifestException extends RegistryException {
    private static final long serialVersionUID = 1;

    /** Makes the refusal from at least one fault; the message tells the first one and how many there are. */
    public InvalidManifestException(List<Fault> faults) {
        super(ProblemType.INVALID_MANIFEST, sentence(faults), faults);
    }

    private static String sentence(List<Fault> faults) {
        Fault first = faults.get(0);
        String where = first.pointer().isEmpty() ? "" : "at " + Quoted.plain(first.pointer()) + ": ";
        String count = faults.size() == 1 ? "" : faults.size() + " faults, the first ";
        return ManifestReader.FILE_NAME + ": " + count + where + first.detail();
    }
}
