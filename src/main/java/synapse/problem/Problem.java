package synapse.problem;

import java.util.List;

/**
 * A problem document (RFC 9457) as it goes over the wire.
 *
 * @param type relative reference {@code /problems/<code>}
 * @param title summary of the type
 * @param status HTTP status
 * @param code stable name of the type
 * @param detail sentence about this occurrence
 * @param instance path of the request
 * @param requestId id that stands in the server's log, too
 * @param errors the single faults; empty if {@code detail} says it all
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String instance,
        String requestId,
        List<Fault> errors) {

    public static Problem of(ProblemType type, String detail, String instance, String requestId, List<Fault> errors) {
        return new Problem(
                "/problems/" + type.slug(),
                type.title(),
                type.status(),
                type.slug(),
                detail,
                instance,
                requestId,
                List.copyOf(errors));
    }
}
