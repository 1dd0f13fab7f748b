package synapse.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import synapse.problem.RegistryException;
import synapse.wire.ProblemResponse;

/** The error page of the container (see web.xml): a problem document, whatever the path. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        RegistryException refusal = refusal(request);
        if (refusal.type().status() == 405 && !response.containsHeader("Allow")) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS"); // of our servlets; JAX-RS answers for itself
        }
        ProblemResponse.send(request, response, refusal);
    }

    private static RegistryException refusal(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable failure) return Failures.refusal(failure, request);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ProblemResponse.written(request)
                .orElseGet(() -> StatusProblem.of(status instanceof Integer code ? code : 404));
    }
}
