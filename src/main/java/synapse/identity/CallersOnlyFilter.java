package synapse.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Sees to it that {@link CallersOnly} holds. */
@Provider
@CallersOnly
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class CallersOnlyFilter implements ContainerRequestFilter {
    private CurrentCaller caller;

    public CallersOnlyFilter() {} // for the container

    @Inject
    public CallersOnlyFilter(CurrentCaller caller) {
        this.caller = caller;
    }

    /** @throws synapse.problem.RegistryException {@code UNAUTHENTICATED} if nobody is logged in */
    @Override
    public void filter(ContainerRequestContext request) {
        var unused = caller.get();
    }
}
