package synapse.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import synapse.problem.Problem;
import synapse.problem.RegistryException;

/** A problem document (RFC 9457) as the answer to a request. */
public final class ProblemResponse {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String CODE = "synapse.problem.code";
    private static final String WRITTEN = "synapse.problem.written";
    private static final System.Logger LOG = System.getLogger(ProblemResponse.class.getName());

    private ProblemResponse() {}

    /** Returns the document's bytes. */
    public static byte[] body(HttpServletRequest request, RegistryException e) {
        request.setAttribute(CODE, e.type().slug());
        Problem problem = Problem.of(e.type(), e.getMessage(), instance(request), RequestId.of(request), e.faults());
        if (e.extensions().isEmpty()) return Json.bytes(problem);
        ObjectNode extended = Json.mapper().valueToTree(problem);
        e.extensions().forEach(extended::putPOJO); // RFC 9457, section 3.2
        return Json.bytes(extended);
    }

    /** Sends the document; does nothing if the answer has begun already. */
    public static void send(HttpServletRequest request, HttpServletResponse response, RegistryException e) {
        if (response.isCommitted()) return;
        write(request, response, e);
        try {
            response.flushBuffer();
        } catch (IOException io) {
            tellGone(io);
        }
    }

    /**
     * Leaves the document in the buffer, for an authentication that then tells the server to stop: some servers send it,
     * others ask the error page for what is {@link #written}, and fail if they cannot.
     */
    public static void write(HttpServletRequest request, HttpServletResponse response, RegistryException e) {
        request.setAttribute(WRITTEN, e);
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
        } catch (IOException io) {
            tellGone(io);
        }
    }

    private static void tellGone(IOException e) {
        LOG.log(System.Logger.Level.DEBUG, () -> "The client has gone before its refusal: " + e.getMessage());
    }

    /** Returns what {@link #write} has left for this request, if anything. */
    public static Optional<RegistryException> written(HttpServletRequest request) {
        return Optional.ofNullable((RegistryException) request.getAttribute(WRITTEN));
    }

    /** Returns the code of the refusal that a request met; empty if it met none. */
    public static String code(HttpServletRequest request) {
        return request.getAttribute(CODE) instanceof String code ? code : "";
    }

    private static String instance(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return Printable.of(original == null ? request.getRequestURI() : original.toString());
    }
}
