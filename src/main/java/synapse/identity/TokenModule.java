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
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import synapse.journal.JournalReader;
import synapse.metrics.Routes;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.wire.ProblemResponse;

/**
 * Lets {@link Credentials} decide who sends a request (Jakarta Authentication 3.0, Servlet Container Profile). Without the
 * field {@code Authorization} it is anonymous and costs nothing here; wrong credentials are refused.
 */
final class TokenModule implements ServerAuthModule {
    private final Credentials credentials;
    private final JournalReader journal;
    private volatile CallbackHandler container; // some containers give it anew before each request

    TokenModule(Credentials credentials, JournalReader journal) {
        this.credentials = credentials;
        this.journal = journal;
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
        List<String> authorization = Collections.list(request.getHeaders("Authorization"));
        if (authorization.isEmpty()) return AuthStatus.SUCCESS;
        HttpServletResponse response = (HttpServletResponse) message.getResponseMessage();
        try {
            if (authorization.size() > 1) throw ambiguous();
            admit(credentials.authenticate(authorization.get(0)), client);
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
        ProblemResponse.write(request, response, e); // the container sends it
        Routes.of(request.getRequestURI()).count(request.getMethod(), response.getStatus()); // no filter sees it
        return AuthStatus.SEND_FAILURE;
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
