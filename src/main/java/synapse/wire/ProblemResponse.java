package synapse.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import synapse.problem.Problem;
import synapse.problem.RegistryException;

/** A problem document (RFC 9457) as the answer to a request. */
public final class ProblemResponse {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final System.Logger LOG = System.getLogger(ProblemResponse.class.getName());

    private ProblemResponse() {}

    /** Returns the document's bytes. */
    public static byte[] body(HttpServletRequest request, RegistryException e) {
        Problem problem = Problem.of(e.type(), e.getMessage(), instance(request), RequestId.of(request), e.faults());
        return Json.bytes(problem);
    }

    /** Sends the document; does nothing if the answer has begun already. */
    public static void send(HttpServletRequest request, HttpServletResponse response, RegistryException e) {
        if (response.isCommitted()) return;
        byte[] body = body(request, e);
        response.resetBuffer();
        response.setStatus(e.type().status());
        CommonHeaders.set(request, response);
        response.setHeader("Cache-Control", "no-store");
        e.headers().forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        try {
            if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(body);
            response.flushBuffer();
        } catch (IOException io) {
            LOG.log(System.Logger.Level.DEBUG, () -> "The client has gone before its refusal: " + io.getMessage());
        }
    }

    private static String instance(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return Printable.of(original == null ? request.getRequestURI() : original.toString());
    }
}
