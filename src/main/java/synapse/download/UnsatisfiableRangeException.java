package synapse.download;

import java.util.Map;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** A range that begins after the end; the answer names the size in {@code Content-Range} (RFC 9110, section 15.5.17). */
final class UnsatisfiableRangeException extends RegistryException {
    private static final long serialVersionUID = 1;

    private final long sizeBytes;

    UnsatisfiableRangeException(long sizeBytes, String detail) {
        super(ProblemType.RANGE_NOT_SATISFIABLE, detail);
        this.sizeBytes = sizeBytes;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Content-Range", "bytes */" + sizeBytes);
    }
}
