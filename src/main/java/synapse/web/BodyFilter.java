package synapse.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import synapse.database.RequestTime;
import synapse.flow.Flows;
import synapse.flow.Incoming;
import synapse.flow.IncomingBody;
import synapse.flow.ReceivedBody;
import synapse.identity.CurrentCaller;
import synapse.problem.RegistryException;
import synapse.publish.UploadSpool;
import synapse.wire.ProblemResponse;

/**
 * The last filter before JAX-RS. A request goes on when its body is here, for which only so many threads wait, and if not too
 * many are being answered.
 */
public class BodyFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private transient CurrentCaller caller;
    private transient UploadSpool spool;
    private transient Flows flows;

    public BodyFilter() {} // for the container

    @Inject
    public BodyFilter(CurrentCaller caller, UploadSpool spool, Flows flows) {
        this.caller = caller;
        this.spool = spool;
        this.flows = flows;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<BodyRule> rule = BodyRule.of(request, caller.find(), spool.maxBytes())
                .filter(found -> !isHere(request) && hasRoom(request, found));
        if (rule.isEmpty()) {
            pass(request, response, chain);
            return;
        }
        try {
            receive(request, response, rule.get(), chain);
        } catch (RegistryException e) {
            ProblemResponse.send(request, response, e);
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, BodyRule rule, FilterChain chain)
            throws IOException, ServletException {
        Incoming kind = rule.isUpload() ? Incoming.UPLOAD : Incoming.SMALL;
        HttpServletRequest received =
                IncomingBody.receive(flows, kind, request, response, rule.mostBytes(), rule.isArchive());
        try {
            pass(received, response, chain);
        } finally {
            ReceivedBody.of(request).ifPresent(ReceivedBody::close);
        }
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

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!BusyLimit.begin(request)) {
            ProblemResponse.send(request, response, BusyLimit.refusal());
            return;
        }
        try {
            RequestTime.begin();
            chain.doFilter(request, response);
        } finally {
            RequestTime.end();
            BusyLimit.end(request);
        }
    }
}
