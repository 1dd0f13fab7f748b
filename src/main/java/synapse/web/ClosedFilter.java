package synapse.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import synapse.identity.Caller;
import synapse.identity.CurrentCaller;
import synapse.identity.Scope;
import synapse.problem.RegistryException;
import synapse.wire.ProblemResponse;

/**
 * Lets strangers pass to few paths if {@code REGISTRY_ANONYMOUS_READ} is {@code false}. It stands before all that answers,
 * and knows what is open, not what is closed: what comes to be later is closed.
 */
public class ClosedFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!ClosedReading.isClosed() || ClosedReading.isOpen(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        try {
            admit(request);
        } catch (RegistryException e) {
            ProblemResponse.send(request, response, e);
            return;
        }
        chain.doFilter(request, new GuardedResponse(response, "Authorization", true));
    }

    private static void admit(HttpServletRequest request) {
        Optional<Caller> known = CurrentCaller.of(request);
        if (known.isEmpty()) throw RegistryException.unauthenticated();
        if (ClosedReading.isReading(request)) known.get().require(Scope.READ);
    }
}
