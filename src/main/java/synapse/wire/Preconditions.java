package synapse.wire;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** The conditions of a request on what is there (RFC 9110, section 13). */
public final class Preconditions {
    private Preconditions() {}

    /**
     * Returns the beginning of a 304 if the client has the tagged representation already.
     * @throws RegistryException {@link ProblemType#PRECONDITION_FAILED} if {@code If-Match} names another one; a problem
     *     document has none of the fields of what it stands for
     */
    public static Optional<ResponseBuilder> unchanged(Request request, String tag) {
        ResponseBuilder answer = request.evaluatePreconditions(new EntityTag(tag));
        if (answer == null) return Optional.empty();
        if (answer.clone().build().getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw new RegistryException(
                    ProblemType.PRECONDITION_FAILED, "what is here is not what If-Match names; read it again");
        }
        return Optional.of(answer);
    }
}
