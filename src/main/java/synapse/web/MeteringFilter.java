package synapse.web;

import io.prometheus.metrics.core.metrics.Gauge;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import synapse.audit.AuditLog;
import synapse.audit.LogContext;
import synapse.flow.Metering;
import synapse.metrics.Metrics;
import synapse.metrics.Route;
import synapse.metrics.Routes;
import synapse.wire.ProblemResponse;

/**
 * Counts and times every request; web.xml makes it the first filter. What failed is recorded when the error page has
 * answered, for only then its status is known.
 */
public class MeteringFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String OPEN = "synapse.metering";
    private static final Gauge ACTIVE =
            Metrics.level("registry_http_requests_active", "Requests that are being answered");

    /** A request that failed and is not recorded yet. */
    private record Pending(Route route, long begunNanos) {}

    /** Returns how many requests are being answered. */
    static long active() {
        return (long) ACTIVE.get();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean again = request.getDispatcherType() == DispatcherType.ERROR;
        HttpServletRequest outer = again ? LogContext.request() : null; // some servers answer errors within it
        LogContext.begin(request); // also where nobody authenticates
        try {
            if (again) answerError(request, response, chain);
            else if (Drain.hasBegun()) refuse(request, response);
            else meter(request, response, chain);
        } finally {
            LogContext.resume(outer);
        }
    }

    private static void answerError(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (request.getAttribute(OPEN) instanceof Pending failed) record(failed, request, response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Connection", "close");
        ProblemResponse.send(request, response, Drain.refusal());
    }

    private static void meter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Pending pending = new Pending(Routes.of(request.getRequestURI()), System.nanoTime());
        boolean answered = false;
        ACTIVE.inc();
        Metering.after(request, () -> {
            ACTIVE.dec();
            record(pending, request, response);
        });
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            if (!answered) fail(pending, request);
            else if (!Metering.isDetached(request)) Metering.end(request);
        }
    }

    private static void fail(Pending pending, HttpServletRequest request) {
        Metering.after(request, ACTIVE::dec);
        Metering.end(request);
        request.setAttribute(OPEN, pending);
    }

    private static void record(Pending failed, HttpServletRequest request, HttpServletResponse response) {
        request.removeAttribute(OPEN);
        failed.route().record(request.getMethod(), response.getStatus(), System.nanoTime() - failed.begunNanos());
        AuditLog.answered(request, response.getStatus());
    }
}
