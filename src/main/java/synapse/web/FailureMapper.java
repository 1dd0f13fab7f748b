package synapse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import synapse.problem.RegistryException;
import synapse.wire.ProblemResponse;

/** The one place where a failure becomes an answer: a problem document (RFC 9457). */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        RegistryException refusal = Failures.refusal(thrown, request);
        ResponseBuilder response = Response.status(
                        refusal.type().status(), refusal.type().title())
                .type(ProblemResponse.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(ProblemResponse.body(request, refusal));
        refusal.headers().forEach(response::header);
        Failures.headersOf(thrown).forEach(response::header);
        return response.build();
    }
}
