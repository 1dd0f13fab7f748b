package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Who makes the request at hand. */
@ApplicationScoped
public class CurrentCaller {
    private static final String ATTRIBUTE = "synapse.caller";

    @Inject
    private SecurityContext
            security; // a field: WildFly looks for one before it brings Jakarta Security to the application

    /** Returns who sends the request, for filters: costs nothing where nobody does. */
    public static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
    }

    static void note(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    public Optional<Caller> find() {
        Principal principal = security.getCallerPrincipal();
        return principal instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    /** @throws RegistryException {@link ProblemType#UNAUTHENTICATED} if nobody is logged in */
    public Caller get() {
        return find().orElseThrow(RegistryException::unauthenticated);
    }

    /** @throws RegistryException if nobody is logged in, or the token at hand lacks the scope */
    public Caller require(Scope scope) {
        return get().require(scope);
    }

    /** @throws RegistryException if nobody is logged in, or by an API token: what manages credentials is for people */
    Caller requireSession() {
        Caller caller = get();
        if (caller.hasSession()) return caller;
        throw new RegistryException(
                ProblemType.FORBIDDEN,
                "this needs a session, and an API token is none; log in and send the token of the login");
    }
}
