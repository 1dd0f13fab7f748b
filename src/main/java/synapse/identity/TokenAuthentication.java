package synapse.identity;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import synapse.journal.JournalReader;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.wire.ProblemResponse;

/** Reads {@code Authorization: Bearer} (RFC 6750). A request without credentials is anonymous; wrong ones are refused. */
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";

    private SessionTokens tokens;
    private JournalReader journal;

    public TokenAuthentication() {} // for the container

    @Inject
    public TokenAuthentication(SessionTokens tokens, JournalReader journal) {
        this.tokens = tokens;
        this.journal = journal;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null) return context.doNothing();
        try {
            Caller caller = tokens.verify(bearerToken(authorization));
            return context.notifyContainerAboutLogin(caller, Set.copyOf(caller.roles()));
        } catch (RegistryException e) {
            return refuse(request, response, e);
        } catch (EJBException | PersistenceException e) {
            return refuse(
                    request,
                    response,
                    new RegistryException(
                            ProblemType.UNAVAILABLE, "the session cannot be looked up at the moment; try again", e));
        }
    }

    private AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, RegistryException e) {
        response.setHeader("Registry-Seq", Long.toString(journal.applied()));
        ProblemResponse.send(request, response, e);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static String bearerToken(String authorization) {
        if (authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return authorization.substring(SCHEME.length()).strip();
        }
        throw new RegistryException(
                ProblemType.INVALID_TOKEN, "the header field must be: Authorization: Bearer <token>");
    }
}
