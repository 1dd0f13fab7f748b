package synapse.identity;

import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import synapse.address.ClientAddress;
import synapse.audit.AuditLog;
import synapse.audit.LogContext;
import synapse.journal.JournalReader;
import synapse.limit.Charge;
import synapse.limit.Limits;
import synapse.metrics.Routes;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.wire.ProblemResponse;

/**
 * Lets {@link Credentials} decide who sends a request (Jakarta Authentication 3.0, Servlet Container Profile). Without the
 * field {@code Authorization} it is anonymous and costs nothing here; wrong credentials are refused, and counted as requests of
 * their address.
 */
final class TokenModule implements ServerAuthModule {
    private final Credentials credentials;
    private final JournalReader journal;
    private final Limits limits;
    private volatile CallbackHandler container; // some containers give it anew before each request

    TokenModule(Credentials credentials, JournalReader journal, Limits limits) {
        this.credentials = credentials;
        this.journal = journal;
        this.limits = limits;
    }

    @Override
    public void initialize(
            MessagePolicy ofRequests, MessagePolicy ofResponses, CallbackHandler handler, Map<String, Object> options) {
        container = handler;
    }

    @Override
    public Class<?>[] getSupportedMessageTypes() {
        return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
    }

    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) throws AuthException {
        HttpServletRequest request = (HttpServletRequest) message.getRequestMessage();
        boolean passed = false;
        LogContext.begin(request);
        try {
            AuthStatus status = validate(request, message, client);
            passed = status == AuthStatus.SUCCESS;
            return status;
        } finally {
            if (!passed) LogContext.end(); // else the first filter does
        }
    }

    private AuthStatus validate(HttpServletRequest request, MessageInfo message, Subject client) throws AuthException {
        List<String> authorization = Collections.list(request.getHeaders("Authorization"));
        if (authorization.isEmpty()) return AuthStatus.SUCCESS;
        HttpServletResponse response = (HttpServletResponse) message.getResponseMessage();
        try {
            if (authorization.size() > 1) throw ambiguous();
            Caller caller = credentials.authenticate(authorization.get(0), () -> ClientAddress.of(request));
            CurrentCaller.note(request, caller);
            admit(caller, client);
            return AuthStatus.SUCCESS;
        } catch (RegistryException e) {
            return refuse(request, response, e);
        }
    }

    private static RegistryException ambiguous() {
        return new RegistryException(
                ProblemType.INVALID_TOKEN, "the field Authorization stands there twice; send one credential");
    }

    private void admit(Caller caller, Subject client) throws AuthException {
        String[] groups = caller.roles().toArray(String[]::new);
        try {
            container.handle(new Callback[] {
                new CallerPrincipalCallback(client, caller), new GroupPrincipalCallback(client, groups)
            });
        } catch (IOException | UnsupportedCallbackException e) {
            throw new AuthException(e);
        }
    }

    private AuthStatus refuse(HttpServletRequest request, HttpServletResponse response, RegistryException e) {
        response.setHeader("Registry-Seq", Long.toString(journal.applied()));
        LoginMetrics.credentialsRefused();
        RegistryException refusal = e.type() == ProblemType.INVALID_TOKEN ? counted(request, response, e) : e;
        ProblemResponse.write(request, response, refusal); // the container sends it
        Routes.of(request.getRequestURI()).count(request.getMethod(), response.getStatus()); // no filter sees it
        AuditLog.answered(request, response.getStatus());
        return AuthStatus.SEND_FAILURE;
    }

    /** Returns the refusal, or another one if the address has sent too many wrong credentials. */
    private RegistryException counted(HttpServletRequest request, HttpServletResponse response, RegistryException e) {
        Optional<Charge> charge = limits.takeRefused(ClientAddress.of(request));
        charge.ifPresent(taken -> taken.tell(response::setHeader));
        return charge.filter(taken -> !taken.isAllowed())
                .<RegistryException>map(Charge::refusal)
                .orElse(e);
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
        return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, Subject client) {
        if (client != null) client.getPrincipals().clear();
    }
}
