package synapse.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import synapse.address.ClientAddress;
import synapse.identity.Caller;
import synapse.identity.CurrentCaller;
import synapse.limit.Charge;
import synapse.limit.LimitKind;
import synapse.limit.Limits;
import synapse.limit.Subject;
import synapse.limit.UserLimits;
import synapse.wire.ProblemResponse;

/**
 * Counts each request and refuses those that are too many, before anything is done for them. An answer that says nothing has
 * changed (304) costs nothing. Health and metrics are not counted.
 */
public class LimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private transient Limits limits;

    public LimitFilter() {} // for the container

    @Inject
    public LimitFilter(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Charge> charge = LimitedPath.kindOf(request).flatMap(kind -> take(kind, request));
        if (charge.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        charge.get().tell(response::setHeader);
        if (!charge.get().isAllowed()) {
            ProblemResponse.send(request, response, charge.get().refusal());
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED && isFree(charge.get(), request)) {
            limits.giveBack(charge.get());
        }
    }

    /** A search costs the same whether its answer is known or not, and whoever knows any answer has none in mind. */
    private static boolean isFree(Charge charge, HttpServletRequest request) {
        return charge.kind() != LimitKind.SEARCHES && !"*".equals(request.getHeader("If-None-Match"));
    }

    private Optional<Charge> take(LimitKind kind, HttpServletRequest request) {
        Optional<Caller> caller = CurrentCaller.of(request);
        if (caller.isEmpty() || kind.isByAddress()) {
            return limits.take(kind, Subject.of(ClientAddress.of(request)), UserLimits.NONE);
        }
        return limits.take(kind, caller.get().subject(kind), caller.get().limits());
    }
}
