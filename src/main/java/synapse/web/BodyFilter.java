package synapse.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import synapse.database.RequestTime;
import synapse.flow.Flows;
import synapse.flow.IncomingBody;
import synapse.flow.Metering;
import synapse.flow.OriginalPath;
import synapse.flow.ReceivedBody;
import synapse.identity.CurrentCaller;
import synapse.problem.RegistryException;
import synapse.publish.UploadSpool;
import synapse.wire.ProblemResponse;

/**
 * The last filter before JAX-RS. A request goes on when its body is here, for until then it needs no thread, and if not
 * too many are being answered.
 */
public class BodyFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private transient CurrentCaller caller;
    private transient UploadSpool spool;
    private transient Flows flows;
    private transient CallerContext context;

    public BodyFilter() {} // for the container

    @Inject
    public BodyFilter(CurrentCaller caller, UploadSpool spool, Flows flows, CallerContext context) {
        this.caller = caller;
        this.spool = spool;
        this.flows = flows;
        this.context = context;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            goOn(OriginalPath.of(request), response, chain);
            return;
        }
        Optional<BodyRule> rule = BodyRule.of(request, caller.find(), spool.maxBytes())
                .filter(found -> !isHere(request) && hasRoom(request, found));
        if (rule.isEmpty()) {
            pass(request, response, chain);
            return;
        }
        context.take(request);
        IncomingBody.receive(
                flows, request, response, rule.get().mostBytes(), rule.get().isArchive());
    }

    /** Tells whether the whole body came with the header fields, as small ones do. */
    private static boolean isHere(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        try {
            return length >= 0 && request.getInputStream().available() >= length;
        } catch (IOException e) {
            return false;
        }
    }

    /** If there is no room for a body, the resource says so, before it is read. */
    private boolean hasRoom(HttpServletRequest request, BodyRule rule) {
        if (!rule.isUpload()) return true;
        try {
            spool.refuseLength(rule.isArchive() ? Math.max(0, request.getContentLengthLong()) : 0);
            return true;
        } catch (RegistryException e) {
            return false;
        }
    }

    private static void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean answered = false;
        try {
            pass(request, response, chain);
            answered = true;
        } finally {
            ReceivedBody.of(request).ifPresent(ReceivedBody::close);
            if (answered) Metering.end(request);
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!BusyLimit.begin(request)) {
            ProblemResponse.send(request, response, BusyLimit.refusal());
            return;
        }
        try {
            RequestTime.begin();
            CallerContext.goOn(request, response, chain);
        } finally {
            RequestTime.end();
            BusyLimit.end(request);
        }
    }
}
